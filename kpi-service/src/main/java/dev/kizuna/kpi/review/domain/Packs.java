package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.review.domain.Pack.Key;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Packs that are frozen. */
public interface Packs {

    /** Freezes a pack, unless there is one of that review; gives the one that is frozen. */
    Pack freeze(Pack pack);

    Optional<Pack> find(Key key);

    /** Which of these are frozen. */
    Set<Key> known(Collection<Key> keys);

    /** The periods of frozen packs, the latest first. */
    List<String> periods(Cadence cadence, Subject subject);
}
