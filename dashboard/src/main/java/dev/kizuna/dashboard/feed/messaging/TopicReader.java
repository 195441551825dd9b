package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Interest;
import dev.kizuna.dashboard.feed.Place;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what a poll brought: names into the directory, all else into lines and into what the panels must ask anew. */
final class TopicReader {

    private static final String PERSON_PART = "person";
    private static final Map<String, Interest> INTERESTS = Map.ofEntries(
            Map.entry(Topics.PARTNER_DIRECTORY.name(), Interest.NAMES),
            Map.entry(Topics.PARTNER_LIFECYCLE.name(), Interest.PARTNERS),
            Map.entry(Topics.PARTNER_KEYPERSON.name(), Interest.PEOPLE),
            Map.entry(Topics.PARTNER_ENGAGEMENT.name(), Interest.CONVERSATIONS),
            Map.entry(Topics.CAMPAIGN_LIFECYCLE.name(), Interest.CAMPAIGNS),
            Map.entry(Topics.CAMPAIGN_ACTIVITY.name(), Interest.ACTIVITY),
            Map.entry(Topics.CAMPAIGN_COMMISSION.name(), Interest.COMMISSIONS),
            Map.entry(Topics.KPI_SCORECARD.name(), Interest.FIGURES),
            Map.entry(Topics.KPI_MILESTONE.name(), Interest.MILESTONES),
            Map.entry(Topics.KPI_ATTRIBUTION.name(), Interest.ATTRIBUTION),
            Map.entry(Topics.KPI_GAP.name(), Interest.GAPS),
            Map.entry(Topics.SLA_OBLIGATION.name(), Interest.PROMISES),
            Map.entry(Topics.NOTIFICATION_DELIVERY.name(), Interest.DELIVERIES));

    private final Deserializer<SpecificRecord> deserializer;
    private final Directory directory;
    private final Counter skipped;

    /** What the records of a poll say. */
    record Batch(List<FeedItem> items, Map<Interest, Set<String>> changes) {}

    TopicReader(Deserializer<SpecificRecord> deserializer, Directory directory, MeterRegistry meters) {
        this.deserializer = deserializer;
        this.directory = directory;
        this.skipped = meters.counter("kizuna.live.skipped");
    }

    /** @throws org.apache.kafka.common.errors.RetriableException when the registry is away; the same records may come again */
    Batch read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<FeedItem> items = new ArrayList<>();
        Map<Interest, Set<String>> changes = new EnumMap<>(Interest.class);
        for (ConsumerRecord<byte[], byte[]> each : records) {
            String key = each.key() == null ? "" : new String(each.key(), StandardCharsets.UTF_8);
            Interest interest = INTERESTS.get(each.topic());
            if (interest != null) {
                changes.computeIfAbsent(interest, _ -> new HashSet<>()).add(PartnerKeys.partnerId(key));
            }
            if (each.topic().equals(Topics.KPI_SCORECARD.name())) {
                continue;
            }
            if (each.topic().equals(Topics.PARTNER_DIRECTORY.name())) {
                register(key, each);
            } else if (each.value() != null) {
                addLine(items, each);
            }
        }
        return new Batch(items, changes);
    }

    private void addLine(List<FeedItem> items, ConsumerRecord<byte[], byte[]> each) {
        try {
            SpecificRecord event = deserializer.deserialize(each.topic(), each.value());
            items.add(EventLines.of(
                    event,
                    new Place(each.topic(), each.partition(), each.offset()),
                    Instant.ofEpochMilli(each.timestamp())));
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
