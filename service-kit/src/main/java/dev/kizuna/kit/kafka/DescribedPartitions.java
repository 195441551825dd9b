package dev.kizuna.kit.kafka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/** Asks the broker once for each topic: a topic that others are joined with is never re-partitioned in place. */
final class DescribedPartitions implements PartitionCounts {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Admin admin;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    DescribedPartitions(Admin admin) {
        this.admin = admin;
    }

    @Override
    public int of(String topic) {
        Integer known = counts.get(topic);
        if (known != null) {
            return known;
        }
        int count = describe(topic);
        counts.put(topic, count);
        return count;
    }

    private int describe(String topic) {
        try {
            var described = admin.describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                    .allTopicNames()
                    .get();
            return Objects.requireNonNull(described.get(topic)).partitions().size();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RetriableException retriable
                    ? retriable
                    : new IllegalStateException("Topic " + topic + " cannot be described", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while asking for partitions", e);
        }
    }
}
