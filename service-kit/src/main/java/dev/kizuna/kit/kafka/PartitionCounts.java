package dev.kizuna.kit.kafka;

/** How many partitions a topic has. */
@FunctionalInterface
public interface PartitionCounts {

    /** Number of partitions, at least 1. */
    int of(String topic);
}
