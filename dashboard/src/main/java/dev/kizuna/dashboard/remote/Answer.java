package dev.kizuna.dashboard.remote;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking a service, or of telling it to do something. */
public sealed interface Answer<T> {

    /** It answered. */
    record Got<T>(T value) implements Answer<T> {}

    /** It has nothing under this address. */
    record Absent<T>() implements Answer<T> {}

    /** It does not let this user see or do it. */
    record Denied<T>(String service) implements Answer<T> {}

    /** It understood and did not do it. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** It did not answer, or not with sense. */
    record Away<T>(String service) implements Answer<T> {}

    /** The case in one word, by which a panel chooses what it says. */
    default String outcome() {
        return switch (this) {
            case Got<T> _ -> "got";
            case Absent<T> _ -> "absent";
            case Denied<T> _ -> "denied";
            case Refused<T> _ -> "refused";
            case Away<T> _ -> "away";
        };
    }

    /** Asks on with the value; without one, there is none. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Got<T>(T value) -> next.apply(value);
            case Absent<T> _ -> new Absent<>();
            case Denied<T>(String service) -> new Denied<>(service);
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case Away<T>(String service) -> new Away<>(service);
        };
    }

    /** The same answer with something else made of its value. */
    default <R> Answer<R> map(Function<T, R> mapping) {
        return then(value -> new Got<>(mapping.apply(value)));
    }

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return this instanceof Got<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
