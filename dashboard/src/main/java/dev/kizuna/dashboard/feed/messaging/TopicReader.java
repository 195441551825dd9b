package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what a poll brought: names into the directory, all else into lines and into what the panels must ask anew. */
final class TopicReader {

    private static final String PERSON_PART = "person";

    private final Deserializer<SpecificRecord> deserializer;
    private final Directory directory;
    private final Counter skipped;

    /** What the records of a poll say. */
    record Batch(List<FeedItem> items, boolean promises, Set<String> figuresOf) {}

    TopicReader(Deserializer<SpecificRecord> deserializer, Directory directory, MeterRegistry meters) {
        this.deserializer = deserializer;
        this.directory = directory;
        this.skipped = meters.counter("kizuna.live.skipped");
    }

    /** @throws org.apache.kafka.common.errors.RetriableException when the registry is away; the same records may come again */
    Batch read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<FeedItem> items = new ArrayList<>();
        Set<String> figuresOf = new HashSet<>();
        boolean promises = false;
        for (ConsumerRecord<byte[], byte[]> each : records) {
            String key = each.key() == null ? "" : new String(each.key(), StandardCharsets.UTF_8);
            if (each.topic().equals(Topics.KPI_SCORECARD.name())) {
                figuresOf.add(PartnerKeys.partnerId(key));
                continue;
            }
            promises |= each.topic().equals(Topics.SLA_OBLIGATION.name());
            if (each.topic().equals(Topics.PARTNER_DIRECTORY.name())) {
                register(key, each);
            } else if (each.value() != null) {
                addLine(items, each);
            }
        }
        return new Batch(items, promises, figuresOf);
    }

    private void addLine(List<FeedItem> items, ConsumerRecord<byte[], byte[]> each) {
        try {
            SpecificRecord event = deserializer.deserialize(each.topic(), each.value());
            items.add(EventLines.of(event, Instant.ofEpochMilli(each.timestamp())));
        } catch (SerializationException _) {
            skipped.increment();
        }
    }

    private void register(String key, ConsumerRecord<byte[], byte[]> each) {
        String[] parts = key.split("/", 3);
        if (each.value() == null) {
            if (parts.length == 3 && parts[1].equals(PERSON_PART)) {
                directory.forgetPerson(parts[0], parts[2]);
            } else {
                directory.forgetPartner(parts[0]);
            }
            return;
        }
        try {
            switch (deserializer.deserialize(each.topic(), each.value())) {
                case PartnerProfile partner ->
                    directory.put(new Directory.Partner(
                            partner.getPartnerId(), partner.getName(), zone(partner.getTimeZone())));
                case PersonProfile person ->
                    directory.put(new Directory.Person(
                            person.getPartnerId(),
                            person.getPersonId(),
                            person.getDisplayName(),
                            person.getKeyPerson()));
                default -> skipped.increment();
            }
        } catch (SerializationException _) {
            skipped.increment();
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException _) {
            return Directory.HOME;
        }
    }
}
