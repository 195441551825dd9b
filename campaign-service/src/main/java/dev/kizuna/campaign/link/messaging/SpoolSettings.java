package dev.kizuna.campaign.link.messaging;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How touches are kept while Kafka is away.
 *
 * @param directory where; no other process may have it
 * @param limit most bytes of touches
 * @param awayAfter how long Kafka may say nothing to what it was given before it counts as away
 * @param drainPerSecond how many of the touches kept are brought to Kafka in a second, so that visitors go first
 */
public record SpoolSettings(Path directory, long limit, Duration awayAfter, int drainPerSecond) {}
