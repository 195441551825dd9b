package dev.kizuna.partner.aggregate.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an aggregate says to a command. */
public sealed interface Decision<T> {

    /** It is done: the new state and the events that tell of it. Without events nothing changed. */
    record Accepted<T>(T next, List<? extends DomainEvent> events) implements Decision<T> {

        /** The same, told after something else. */
        public Accepted<T> after(List<? extends DomainEvent> earlier) {
            List<DomainEvent> all = new ArrayList<>(earlier);
            all.addAll(events);
            return new Accepted<>(next, all);
        }
    }

    /** It cannot be done. */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    /** The same decision about something of which this is a part. */
    default <R> Decision<R> map(Function<T, R> whole) {
        return switch (this) {
            case Accepted<T>(var next, var events) -> new Accepted<>(whole.apply(next), events);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** The same decision and one more about what came of it; if either is refused, all is. */
    default Decision<T> then(Function<T, Decision<T>> more) {
        return switch (this) {
            case Refused<T> refused -> refused;
            case Accepted<T>(var next, var events) ->
                switch (more.apply(next)) {
                    case Refused<T> refused -> refused;
                    case Accepted<T> accepted -> accepted.after(events);
                };
        };
    }

    static <T> Decision<T> wrongState(String detail) {
        return new Refused<>(new Refusal.WrongState(detail));
    }

    static <T> Decision<T> invalid(String field, String detail) {
        return new Refused<>(new Refusal.Invalid(field, detail));
    }

    static <T> Decision<T> against(Rule rule, String detail) {
        return against(rule, "", detail);
    }

    static <T> Decision<T> against(Rule rule, String field, String detail) {
        return new Refused<>(new Refusal.Against(rule, field, detail));
    }

    /** Nothing has to change. */
    static <T> Decision<T> unchanged(T same) {
        return new Accepted<>(same, List.of());
    }
}
