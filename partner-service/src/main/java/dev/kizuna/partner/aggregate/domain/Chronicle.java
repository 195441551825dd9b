package dev.kizuna.partner.aggregate.domain;

import java.util.List;

/**
 * An aggregate that is nothing but its history. Others may report its events too, and in any order, so one may be known
 * by what followed before its beginning is.
 */
public interface Chronicle<S extends Chronicle<S, E>, E extends DomainEvent> {

    String id();

    String partnerId();

    History<E> history();

    /** How far it is. */
    Enum<?> status();

    /** Whether the event with which it begins is known. */
    boolean begun();

    /** The same with one event more; itself when it knew the event. */
    S with(E event);

    /** The decision that an event happens. */
    default Decision<S> happens(E event) {
        return new Decision.Accepted<>(with(event), List.of(event));
    }
}
