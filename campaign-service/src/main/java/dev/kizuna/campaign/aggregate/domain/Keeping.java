package dev.kizuna.campaign.aggregate.domain;

import dev.kizuna.kit.idempotency.Creation;
import java.util.List;
import java.util.Optional;

/**
 * Where aggregates of one kind are kept. State and events are written together or not at all.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public interface Keeping<T, E> {

    /** What is kept under an id. */
    Optional<Kept<T>> find(String id);

    /** Keeps a new one; its version is 1. */
    Addition<T> add(T aggregate, Creation creation, List<E> events);

    /**
     * Keeps a new state, if nobody was faster.
     *
     * @param version the version the change is based on
     * @return false when the kept version is another one; nothing was written
     */
    boolean replace(T aggregate, long version, List<E> events);
}
