package dev.kizuna.e2e.fault;

import dev.kizuna.e2e.stack.PromiseCluster;
import dev.kizuna.event.partner.ActionItemAgreed;
import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** What is promised in a test: action items of partners that have a Slack channel each, some of them done in time. */
final class Promises implements Load, AutoCloseable {

    private static final String SOURCE = "/fault-test";

    private final String name;
    private final int partners;
    private final KafkaProducer<String, SpecificRecord> producer;
    private final List<Promise> made = new CopyOnWriteArrayList<>();

    /** A promise, and whether it was kept. */
    record Promise(String subject, Instant dueAt, boolean kept) {}

    Promises(String name, int partners, PromiseCluster cluster) {
        this.name = name;
        this.partners = partners;
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", cluster.registryUrl()), false);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.broker().bootstrapServers(),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class),
                new StringSerializer(),
                serializer);
        for (int number = 0; number < partners; number++) {
            report(partner(number));
        }
        producer.flush();
    }

    /** All that were made, in the order of their making. */
    List<Promise> made() {
        return List.copyOf(made);
    }

    List<Promise> broken() {
        return made.stream().filter(promise -> !promise.kept()).toList();
    }

    /** Promises that something is done within a time, and has it done at once where it is to be kept. */
    void make(Duration within, boolean kept) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int number = made.size();
        String subject = name + "-" + number;
        String partnerId = partner(number % partners);
        Instant dueAt = now.plus(within);
        send(ActionItemAgreed.newBuilder()
                .setEventId("agreed-" + subject)
                .setOccurredAt(now)
                .setPartnerId(partnerId)
                .setActionItemId(subject)
                .setOwnerId("owner-" + partnerId)
                .setDueAt(dueAt)
                .build());
        if (kept) {
            send(ActionItemClosed.newBuilder()
                    .setEventId("closed-" + subject)
                    .setOccurredAt(now.plusMillis(1))
                    .setPartnerId(partnerId)
                    .setActionItemId(subject)
                    .setClosedBy("owner-" + partnerId)
                    .build());
        }
        made.add(new Promise(subject, dueAt, kept));
    }

    /** Of three one is kept. */
    @Override
    public void makeOne(Random random) {
        make(Duration.ofMillis(1_500 + random.nextInt(6_000)), random.nextInt(3) == 0);
    }

    @Override
    public void flush() {
        producer.flush();
    }

    private void report(String partnerId) {
        producer.send(EventRecords.of(
                PartnerKeys.profile(partnerId),
                PartnerProfile.newBuilder()
                        .setEventId("profile-" + partnerId)
                        .setOccurredAt(Instant.now())
                        .setPartnerId(partnerId)
                        .setName(partnerId)
                        .setTimeZone("Asia/Tokyo")
                        .setCalendarId("JP")
                        .setOwnerId("owner-" + partnerId)
                        .setSlackChannel("#" + partnerId)
                        .build(),
                SOURCE));
    }

    private String partner(int number) {
        return name + "-partner-" + number;
    }

    private void send(SpecificRecord event) {
        producer.send(EventRecords.of(event, SOURCE));
    }

    @Override
    public void close() {
        producer.close();
    }
}
