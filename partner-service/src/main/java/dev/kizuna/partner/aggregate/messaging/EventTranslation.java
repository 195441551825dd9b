package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.DomainEvent;

/** Says the events of a feature in the language of the topics. */
public interface EventTranslation<E extends DomainEvent> {

    /** The feature's events. */
    Class<E> type();

    /** What is put into the outbox for an event. */
    OutboxEntry entry(E event, OutboxEncoder encoder);
}
