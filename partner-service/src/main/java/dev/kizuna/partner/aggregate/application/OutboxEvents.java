package dev.kizuna.partner.aggregate.application;

import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.DomainEvent;

/** Turns an event into what waits in its aggregate's document for Kafka. */
@FunctionalInterface
public interface OutboxEvents {

    OutboxEntry entry(DomainEvent event);
}
