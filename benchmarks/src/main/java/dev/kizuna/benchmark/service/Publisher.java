package dev.kizuna.benchmark.service;

import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services and systems: they report what happens. */
public final class Publisher implements AutoCloseable {

    private static final String SOURCE = "/benchmark";

    private final KafkaProducer<String, SpecificRecord> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public Publisher(String bootstrapServers, String registryUrl) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", registryUrl), false);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class,
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024),
                new StringSerializer(),
                serializer);
    }

    /** Sends an event of an open topic or of one that is keyed by partner. */
    public void publish(SpecificRecord event) {
        send(EventRecords.of(event, SOURCE));
    }

    /** Sends an entry of a compacted topic under its key. */
    public void publish(String key, SpecificRecord entry) {
        send(EventRecords.of(key, entry, SOURCE));
    }

    /** Returns when the broker has them all. */
    public void flush() {
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
