package dev.kizuna.dashboard.architecture.violating.panel;

import org.apache.kafka.common.TopicPartition;

public final class PanelThatKnowsKafka {

    TopicPartition partition() {
        return new TopicPartition("partner.engagement", 0);
    }
}
