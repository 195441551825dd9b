package dev.kizuna.partner.aggregate.domain;

import java.util.List;

/** What an aggregate says to a command. */
public sealed interface Decision<T> {

    /** It is done: the new state and the events that tell of it. Without events nothing changed. */
    record Accepted<T>(T next, List<? extends DomainEvent> events) implements Decision<T> {}

    /** It cannot be done. */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    static <T> Decision<T> wrongState(String detail) {
        return new Refused<>(new Refusal.WrongState(detail));
    }

    static <T> Decision<T> invalid(String field, String detail) {
        return new Refused<>(new Refusal.Invalid(field, detail));
    }

    /** Nothing has to change. */
    static <T> Decision<T> unchanged(T same) {
        return new Accepted<>(same, List.of());
    }
}
