package dev.kizuna.kit.outbox;

import dev.kizuna.kit.kafka.SilentProducerListener;
import dev.kizuna.schemas.record.PartnerPartitioner;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends entries with a producer whose patience is shorter than a lease, and which tells the broker what it has sent
 * before, so that a request that was given up cannot come after the ones that followed it.
 */
final class KafkaOutboxSender implements OutboxRelay.OutboxSender, AutoCloseable {

    private static final int CLOSE_SECONDS = 3;
    private static final int REQUEST_MILLIS = 3_000;
    private static final int BLOCK_MILLIS = 2_000;
    private static final int DELIVERY_MILLIS = (int) Lease.LONGEST_SEND.toMillis() - BLOCK_MILLIS;

    private final DefaultKafkaProducerFactory<String, byte[]> factory;
    private final KafkaTemplate<String, byte[]> kafka;

    KafkaOutboxSender(Map<String, Object> producerProperties) {
        var properties = new HashMap<>(producerProperties);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartnerPartitioner.class);
        factory = new DefaultKafkaProducerFactory<>(properties, new StringSerializer(), new ByteArraySerializer());
        factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        kafka = new KafkaTemplate<>(factory);
        kafka.setProducerListener(new SilentProducerListener<>());
    }

    @Override
    public void send(OutboxEntry entry) {
        kafka.send(record(entry)).join();
    }

    @Override
    public void close() {
        factory.destroy();
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without a value
    private static ProducerRecord<String, byte[]> record(OutboxEntry entry) {
        var record = new ProducerRecord<String, byte[]>(entry.topic(), entry.key(), entry.value());
        entry.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
