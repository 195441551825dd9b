package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All deliveries, kept. */
public interface Deliveries {

    Optional<Delivery> find(String key);

    /** Keeps a new one; false when there is one with this key. */
    boolean add(Delivery delivery);

    /** Keeps a changed one; false when somebody changed it since, that is, unless the version kept is one lower. */
    boolean replace(Delivery delivery);

    /** Those somebody has to take care of now, longest waiting first. */
    List<Delivery> waiting(Instant now, int most);
}
