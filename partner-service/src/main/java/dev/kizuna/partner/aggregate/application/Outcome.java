package dev.kizuna.partner.aggregate.application;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.util.function.Function;

/** What became of a command. */
public sealed interface Outcome<T> {

    /** It was carried out, or had nothing to change. */
    record Done<T>(Versioned<T> present) implements Outcome<T> {}

    /** The same creation had been carried out before. */
    record Repeated<T>(Versioned<T> present) implements Outcome<T> {}

    /** There is nothing under this id. */
    record NotFound<T>(String id) implements Outcome<T> {}

    /** It was refused by a rule. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** The edit was based on a version that is not the present one. */
    record Stale<T>(long presentVersion) implements Outcome<T> {}

    /** Others changed it all the time. */
    record Contended<T>() implements Outcome<T> {}

    /** The id belongs to something else. */
    record Taken<T>(String id) implements Outcome<T> {}

    /** The request's key was used for another request. */
    record KeyReused<T>() implements Outcome<T> {}

    /** The same outcome, looked at otherwise. */
    default <R> Outcome<R> map(Function<T, R> view) {
        return switch (this) {
            case Done<T>(var present) -> new Done<>(present.map(view));
            case Repeated<T>(var present) -> new Repeated<>(present.map(view));
            case NotFound<T>(var id) -> new NotFound<>(id);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
            case Stale<T>(var version) -> new Stale<>(version);
            case Contended<T> _ -> new Contended<>();
            case Taken<T>(var id) -> new Taken<>(id);
            case KeyReused<T> _ -> new KeyReused<>();
        };
    }
}
