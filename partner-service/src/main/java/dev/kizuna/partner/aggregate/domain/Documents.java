package dev.kizuna.partner.aggregate.domain;

import java.util.List;
import java.util.Optional;

/** Aggregates of one kind, each written together with the events that tell of the change: both or neither. */
public interface Documents<T> {

    Optional<Versioned<T>> find(String id);

    /** Adds a new one under its id. */
    Addition<T> add(T value, RequestMark mark, List<? extends DomainEvent> events);

    /**
     * Writes a new state if nobody was faster.
     *
     * @param version the version on which the change is based
     * @return false when another version is stored; nothing was written
     */
    boolean replace(T value, long version, List<? extends DomainEvent> events);

    List<Versioned<T>> select(Selection selection);
}
