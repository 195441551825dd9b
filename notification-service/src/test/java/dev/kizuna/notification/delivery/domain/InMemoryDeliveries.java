package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Deliveries in memory, held to the same contract as those in documents. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Delivery> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean add(Delivery delivery) {
        return kept.putIfAbsent(delivery.key(), delivery) == null;
    }

    @Override
    public boolean replace(Delivery delivery) {
        Delivery known = kept.get(delivery.key());
        return known != null
                && known.version() == delivery.version() - 1
                && kept.replace(delivery.key(), known, delivery);
    }

    @Override
    public List<Delivery> waiting(Instant now, int most) {
        return kept.values().stream()
                .filter(delivery -> delivery.state() != Delivery.State.DONE)
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now))
                .sorted(Comparator.comparing(Delivery::nextAttemptAt))
                .limit(most)
                .toList();
    }
}
