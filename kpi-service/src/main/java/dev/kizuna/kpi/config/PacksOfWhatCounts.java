package dev.kizuna.kpi.config;

import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The packs of all generations, to which only the one that counts adds: what is half counted is never frozen. */
record PacksOfWhatCounts(Packs packs, BooleanSupplier counts) implements Packs {

    @Override
    public Pack freeze(Pack pack) {
        return counts.getAsBoolean() ? packs.freeze(pack) : find(pack.key()).orElse(pack);
    }

    @Override
    public Optional<Pack> find(Pack.Key key) {
        return packs.find(key);
    }

    @Override
    public Set<Pack.Key> known(Collection<Pack.Key> keys) {
        return packs.known(keys);
    }

    @Override
    public List<String> periods(Cadence cadence, Subject subject) {
        return packs.periods(cadence, subject);
    }
}
