package dev.kizuna.campaign.link.messaging;

import dev.kizuna.schemas.record.PartnerPartitioner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The producer of touches, which has another bargain than that of events: it never gives up, since what it was given is
 * delivered once by it and by nobody else, and it makes nobody wait, since visitors do.
 */
public final class TouchProducer {

    private static final int LINGER_MILLIS = 1;
    private static final int BATCH_BYTES = 1 << 17;
    private static final long BUFFER_BYTES = 64L << 20;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int LARGEST_BACKOFF_MILLIS = 500;

    private TouchProducer() {}

    /** @param settings where Kafka is, and how it is spoken to */
    public static Producer<byte[], byte[]> create(Map<String, Object> settings, MeterRegistry meters) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartnerPartitioner.class);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        // a producer whose last broker died forgets where partitions are, and would make the event loop wait for that
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LARGEST_BACKOFF_MILLIS);
        properties.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
        properties.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        properties.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }
}
