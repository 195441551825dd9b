package dev.kizuna.campaign.architecture.violating.knowledge.application;

import dev.kizuna.kit.kafka.PartitionCounts;

/** Breaks: only messaging knows Kafka. */
public final class UseCaseThatKnowsKafka {

    public int partitions(PartitionCounts counts) {
        return counts.of("topic");
    }
}
