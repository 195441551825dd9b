package dev.kizuna.partner.aggregate.application;

import dev.kizuna.partner.aggregate.domain.Addition;
import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.util.Optional;
import java.util.function.Function;

/** Finds, asks the aggregate and writes; asks again when somebody else was faster. */
public final class Writing {

    private static final int ATTEMPTS = 20;

    private Writing() {}

    /** Adds what a decision made. */
    public static <T> Outcome<T> create(Documents<T> documents, String id, RequestMark mark, Decision<T> first) {
        return switch (first) {
            case Decision.Refused<T>(var refusal) -> new Outcome.Refused<>(refusal);
            case Decision.Accepted<T>(var next, var events) ->
                switch (documents.add(next, mark, events)) {
                    case Addition.Now<T> _ -> new Outcome.Done<>(new Versioned<>(next, 1));
                    case Addition.Before<T>(var present) -> new Outcome.Repeated<>(present);
                    case Addition.Taken<T> _ -> new Outcome.Taken<>(id);
                    case Addition.KeyReused<T> _ -> new Outcome.KeyReused<>();
                };
        };
    }

    /** Adds a chronicle with its first event; one that is known only by what followed gets its beginning. */
    public static <S extends Chronicle<S, E>, E extends DomainEvent> Outcome<S> begin(
            Documents<S> documents, RequestMark mark, S empty, E first) {
        Outcome<S> created = create(documents, empty.id(), mark, empty.happens(first));
        if (!(created instanceof Outcome.Taken<S>)) {
            return created;
        }
        Outcome<S> continued = change(
                documents,
                Target.of(empty.id()),
                present -> present.begun() || !present.partnerId().equals(empty.partnerId())
                        ? Decision.unchanged(present)
                        : present.happens(first));
        return continued instanceof Outcome.Done<S>(var present)
                        && present.value().history().events().contains(first)
                ? continued
                : created;
    }

    /**
     * Changes what is there, or begins with what is always there in thought: its version is 0 until something is written.
     *
     * @param empty under the target's id
     */
    public static <T> Outcome<T> continued(
            Documents<T> documents, Target target, T empty, Function<T, Decision<T>> decide) {
        while (true) {
            Outcome<T> changed = change(documents, target, decide);
            if (!(changed instanceof Outcome.NotFound<T>)) {
                return changed;
            }
            if (target.version().isPresent() && target.version().getAsLong() != 0) {
                return new Outcome.Stale<>(0);
            }
            Decision<T> first = decide.apply(empty);
            if (first instanceof Decision.Accepted<T>(var next, var events) && events.isEmpty() && next.equals(empty)) {
                return new Outcome.Done<>(new Versioned<>(empty, 0));
            }
            Outcome<T> created = create(documents, target.id(), RequestMark.NONE, first);
            if (!(created instanceof Outcome.Taken<T>)) {
                return created;
            }
        }
    }

    /** Changes what is there. */
    public static <T> Outcome<T> change(Documents<T> documents, Target target, Function<T, Decision<T>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<T>> found = documents.find(target.id());
            if (found.isEmpty()) {
                return new Outcome.NotFound<>(target.id());
            }
            Versioned<T> present = found.get();
            if (target.version().isPresent() && target.version().getAsLong() != present.version()) {
                return new Outcome.Stale<>(present.version());
            }
            switch (decide.apply(present.value())) {
                case Decision.Refused<T>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Decision.Accepted<T>(var next, var events) -> {
                    if (events.isEmpty() && next.equals(present.value())) {
                        return new Outcome.Done<>(present);
                    }
                    if (documents.replace(next, present.version(), events)) {
                        return new Outcome.Done<>(new Versioned<>(next, present.version() + 1));
                    }
                }
            }
        }
        return new Outcome.Contended<>();
    }
}
