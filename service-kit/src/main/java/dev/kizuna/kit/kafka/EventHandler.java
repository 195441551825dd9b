package dev.kizuna.kit.kafka;

import java.util.List;

/**
 * What a service does with events. The same event may come again, so handling must be idempotent. An exception means:
 * try the same batch again if the fault passes, else each event alone, and a dead letter for the one that fails.
 */
@FunctionalInterface
public interface EventHandler {

    /** Handles events of one poll, in the order of their partitions. */
    void handle(List<ReceivedEvent> events);
}
