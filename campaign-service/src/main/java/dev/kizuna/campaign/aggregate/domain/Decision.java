package dev.kizuna.campaign.aggregate.domain;

import java.util.List;

/**
 * What an aggregate says to a command.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public sealed interface Decision<T, E> {

    /** It is done: the new state, and the events that tell of it. */
    record Accepted<T, E>(T state, List<E> events) implements Decision<T, E> {}

    /** It is so already. */
    record Unchanged<T, E>() implements Decision<T, E> {}

    /** It cannot be done, for at least one reason. */
    record Refused<T, E>(List<Refusal> refusals) implements Decision<T, E> {}

    static <T, E> Decision<T, E> accepted(T state, E event) {
        return new Accepted<>(state, List.of(event));
    }

    static <T, E> Decision<T, E> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    static <T, E> Decision<T, E> wrongState(String detail) {
        return refused(Refusal.wrongState(detail));
    }
}
