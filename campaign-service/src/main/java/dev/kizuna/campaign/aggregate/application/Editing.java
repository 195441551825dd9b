package dev.kizuna.campaign.aggregate.application;

import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Reads, decides and writes, again from the beginning when somebody else wrote in between.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public final class Editing<T, E> {

    private static final int ATTEMPTS = 10;

    private final Keeping<T, E> keeping;

    public Editing(Keeping<T, E> keeping) {
        this.keeping = keeping;
    }

    /**
     * Changes one aggregate.
     *
     * @param expected the version the client knows; empty when any will do
     * @param decide what the aggregate says to the command; without side effects, since it may be asked again
     */
    public Change<T> edit(String id, OptionalLong expected, Function<T, Decision<T, E>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Kept<T>> found = keeping.find(id);
            if (found.isEmpty()) {
                return new Change.Missing<>(id);
            }
            Kept<T> kept = found.get();
            if (expected.isPresent() && expected.getAsLong() != kept.version()) {
                return new Change.Stale<>(kept.version());
            }
            switch (decide.apply(kept.value())) {
                case Decision.Refused<T, E>(var refusals) -> {
                    return new Change.Refused<>(refusals);
                }
                case Decision.Unchanged<T, E>() -> {
                    return new Change.Done<>(kept);
                }
                case Decision.Accepted<T, E>(T state, var events) -> {
                    if (keeping.replace(state, kept.version(), events)) {
                        return new Change.Done<>(new Kept<>(state, kept.version() + 1));
                    }
                }
            }
        }
        return new Change.Contended<>();
    }
}
