package dev.kizuna.campaign.store;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.kit.idempotency.Creation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Aggregates in memory, with all that was told of them.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public class InMemoryKeeping<T, E> implements Keeping<T, E> {

    private final TreeMap<String, Kept<T>> kept = new TreeMap<>();
    private final List<E> told = new ArrayList<>();
    private final Function<T, String> id;

    public InMemoryKeeping(Function<T, String> id) {
        this.id = id;
    }

    /** All events so far, in their order. */
    public final List<E> told() {
        return List.copyOf(told);
    }

    @Override
    public final Optional<Kept<T>> find(String sought) {
        return Optional.ofNullable(kept.get(sought));
    }

    @Override
    public final Addition<T> add(T aggregate, Creation creation, List<E> events) {
        var first = new Kept<>(aggregate, 1);
        if (kept.putIfAbsent(id.apply(aggregate), first) != null) {
            return new Addition.Taken<>(id.apply(aggregate));
        }
        told.addAll(events);
        return new Addition.Added<>(first);
    }

    @Override
    public final boolean replace(T aggregate, long version, List<E> events) {
        Kept<T> present = kept.get(id.apply(aggregate));
        if (present == null || present.version() != version) {
            return false;
        }
        kept.put(id.apply(aggregate), new Kept<>(aggregate, version + 1));
        told.addAll(events);
        return true;
    }

    /** Those after an id for which this is true. */
    protected final List<Kept<T>> select(Predicate<T> condition, String after, int limit) {
        return kept.tailMap(after, false).values().stream()
                .filter(each -> condition.test(each.value()))
                .limit(limit)
                .toList();
    }
}
