package dev.kizuna.kpi.scorecard.domain;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is kept, with those that inherit from it.
 *
 * @param fact null while only heirs have spoken of it
 * @param heirs facts that take their campaign or key person from this one
 */
public record Filed(@Nullable Fact fact, Set<FactId> heirs) {

    public Filed {
        heirs = Set.copyOf(heirs);
    }

    static final Filed UNKNOWN = new Filed(null, Set.of());

    Filed with(Fact changed) {
        return new Filed(changed, heirs);
    }

    Filed withHeir(FactId heir) {
        var more = new HashSet<>(heirs);
        more.add(heir);
        return new Filed(fact, more);
    }
}
