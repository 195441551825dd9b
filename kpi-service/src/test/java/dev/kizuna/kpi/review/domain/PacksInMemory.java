package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.review.domain.Pack.Key;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Frozen packs in memory. */
public final class PacksInMemory implements Packs {

    private final Map<Key, Pack> packs = new HashMap<>();

    @Override
    public Pack freeze(Pack pack) {
        return Objects.requireNonNullElse(packs.putIfAbsent(pack.key(), pack), pack);
    }

    @Override
    public Optional<Pack> find(Key key) {
        return Optional.ofNullable(packs.get(key));
    }

    @Override
    public Set<Key> known(Collection<Key> keys) {
        return keys.stream().filter(packs::containsKey).collect(Collectors.toSet());
    }

    @Override
    public List<String> periods(Cadence cadence, Subject subject) {
        return packs.keySet().stream()
                .filter(key -> key.cadence() == cadence && key.subject().equals(subject))
                .map(Key::period)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
