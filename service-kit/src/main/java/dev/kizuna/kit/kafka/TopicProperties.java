package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param create whether missing topics are created at start
 * @param partitions partitions of a new topic; all topics need the same number
 * @param replicationFactor copies of each partition
 * @param patience how long a cold start waits for the broker
 */
@ConfigurationProperties("kizuna.topics")
public record TopicProperties(
        @DefaultValue("true") boolean create,
        @DefaultValue("" + Topics.DEFAULT_PARTITIONS) int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("5m") Duration patience) {}
