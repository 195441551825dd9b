package dev.kizuna.partner.architecture.kafka.web;

import org.apache.kafka.common.TopicPartition;

public record KafkaInTheWeb(TopicPartition partition) {}
