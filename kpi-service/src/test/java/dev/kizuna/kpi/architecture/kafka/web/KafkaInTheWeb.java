package dev.kizuna.kpi.architecture.kafka.web;

import org.apache.kafka.common.TopicPartition;

record KafkaInTheWeb(TopicPartition partition) {}
