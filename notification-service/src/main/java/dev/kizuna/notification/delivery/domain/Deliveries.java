package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deliveries, kept. */
public interface Deliveries {

    /** Which are meant; null means any. */
    record Filter(
            Delivery.@Nullable State state,
            @Nullable String partnerId,
            @Nullable String medium) {}

    /**
     * What is not said yet.
     *
     * @param parked how many were given up and wait for a person
     * @param oldest since when the one that waits longest could have been said; null where none waits
     */
    record Backlog(long parked, @Nullable Instant oldest) {}

    Optional<Delivery> find(String key);

    /** Keeps a new one; false when there is one with this key. */
    boolean add(Delivery delivery);

    /** Keeps a changed one; false when somebody changed it since, that is, unless the version kept is one lower. */
    boolean replace(Delivery delivery);

    /** Those somebody has to take care of now, longest waiting first. */
    List<Delivery> waiting(Instant now, int most);

    /** In the order of their keys, beginning after one. */
    List<Delivery> list(Filter filter, String afterKey, int most);

    Backlog backlog(Instant now);

    /** Forgets those that ended before; gives how many. */
    int forget(Instant endedBefore);
}
