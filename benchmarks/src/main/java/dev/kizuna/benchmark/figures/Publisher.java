package dev.kizuna.benchmark.figures;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services and systems: they report partners and what happens in campaigns. */
final class Publisher implements AutoCloseable {

    private static final String SOURCE = "/benchmark";

    private final KafkaProducer<String, SpecificRecord> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Publisher(Parts parts) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", parts.registryUrl()), false);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        parts.bootstrapServers(),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class,
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024),
                new StringSerializer(),
                serializer);
    }

    /** Makes the partners known. */
    void partners() {
        for (int number = 0; number < History.PARTNERS; number++) {
            String partner = History.partner(number);
            var profile = PartnerProfile.newBuilder()
                    .setEventId("profile-" + partner)
                    .setOccurredAt(History.START)
                    .setPartnerId(partner)
                    .setName("株式会社" + number)
                    .setTimeZone("Asia/Tokyo")
                    .setCalendarId("JP")
                    .setOwnerId("u-" + number % 20)
                    .build();
            send(EventRecords.of(PartnerKeys.profile(partner), profile, SOURCE));
        }
        flush();
    }

    void publish(SpecificRecord event) {
        send(EventRecords.of(event, SOURCE));
    }

    /** Returns when the broker has them all. */
    void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("the broker did not take an event", problem);
        }
    }

    private void send(ProducerRecord<String, SpecificRecord> record) {
        producer.send(record, (_, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
