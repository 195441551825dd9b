package dev.kizuna.schemas.record;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * Puts all that concerns a partner into one partition, whatever follows the partner id in the key. For plain keys it
 * chooses as Kafka's own Java partitioner does. Set as {@code partitioner.class} of every producer.
 */
public final class PartnerPartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        int partitions = cluster.partitionCountForTopic(topic);
        return keyBytes == null ? 0 : PartnerKeys.partition(keyBytes, partitions);
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        // nothing to configure
    }

    @Override
    public void close() {
        // holds nothing
    }
}
