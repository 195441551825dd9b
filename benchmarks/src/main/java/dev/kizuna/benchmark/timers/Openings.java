package dev.kizuna.benchmark.timers;

import dev.kizuna.event.partner.ActionItemAgreed;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other systems: they report partners, and what was promised to them by when. */
final class Openings implements AutoCloseable {

    private static final String SOURCE = "/benchmark";

    private final KafkaProducer<String, SpecificRecord> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Openings(String bootstrapServers, String registryUrl) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", registryUrl), false);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                serializer);
    }

    void report(int partners) {
        for (int number = 0; number < partners; number++) {
            String partnerId = Batch.partnerId(number);
            var profile = PartnerProfile.newBuilder()
                    .setEventId("profile-" + partnerId)
                    .setOccurredAt(Instant.now())
                    .setPartnerId(partnerId)
                    .setName(partnerId)
                    .setTimeZone("Asia/Tokyo")
                    .setCalendarId("JP")
                    .setOwnerId("owner-%03d".formatted(number % 200))
                    .setSlackChannel("#" + partnerId)
                    .build();
            send(EventRecords.of(PartnerKeys.profile(partnerId), profile, SOURCE));
        }
        flush();
    }

    /** Returns when the broker has them all. */
    void open(Batch batch) {
        for (int index = 0; index < batch.size(); index++) {
            long now = System.currentTimeMillis();
            var agreed = ActionItemAgreed.newBuilder()
                    .setEventId(batch.eventId(index, now))
                    .setOccurredAt(Instant.ofEpochMilli(now))
                    .setPartnerId(batch.partner(index))
                    .setActionItemId(batch.subject(index, now))
                    .setOwnerId("owner-%03d".formatted(index % 200))
                    .setDueAt(Instant.ofEpochMilli(batch.dueAt().applyAsLong(index)))
                    .build();
            send(EventRecords.of(agreed, SOURCE));
        }
        flush();
    }

    private void send(ProducerRecord<String, SpecificRecord> record) {
        producer.send(record, (_, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    private void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("the broker did not take an event", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
