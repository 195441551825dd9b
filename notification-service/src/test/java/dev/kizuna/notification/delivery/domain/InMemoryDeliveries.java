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
                .filter(delivery -> delivery.state().isUnfinished())
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now))
                .sorted(Comparator.comparing(Delivery::nextAttemptAt))
                .limit(most)
                .toList();
    }

    @Override
    public List<Delivery> list(Filter filter, String afterKey, int most) {
        return kept.values().stream()
                .filter(delivery -> filter.state() == null || filter.state() == delivery.state())
                .filter(delivery -> filter.partnerId() == null
                        || filter.partnerId().equals(delivery.wanted().partnerId()))
                .filter(delivery -> filter.medium() == null || filter.medium().equals(delivery.medium()))
                .filter(delivery -> delivery.key().compareTo(afterKey) > 0)
                .sorted(Comparator.comparing(Delivery::key))
                .limit(most)
                .toList();
    }

    @Override
    public Backlog backlog(Instant now) {
        long parked = kept.values().stream()
                .filter(delivery -> delivery.state() == Delivery.State.PARKED)
                .count();
        Instant oldest = kept.values().stream()
                .filter(delivery -> delivery.state().isUnfinished())
                .map(delivery -> delivery.tries().since())
                .filter(since -> !since.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Backlog(parked, oldest);
    }

    @Override
    public int forget(Instant endedBefore) {
        int before = kept.size();
        kept.values()
                .removeIf(delivery -> !delivery.state().isUnfinished()
                        && !delivery.nextAttemptAt().isAfter(endedBefore));
        return before - kept.size();
    }
}
