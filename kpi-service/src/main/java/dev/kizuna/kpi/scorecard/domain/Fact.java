package dev.kizuna.kpi.scorecard.domain;

import java.util.List;

/**
 * One thing of the world as far as events have told of it. Merging is commutative, associative and idempotent, so that
 * duplicates, late events and events out of order end in the same fact, and therefore in the same figures.
 */
public sealed interface Fact permits FunnelFact, MoneyFact, EngagementFact {

    FactId id();

    /** What both tell of the thing; the other must have the same id. */
    Fact mergedWith(Fact other);

    /** The facts from which this one inherits its campaign and key person. */
    default List<FactId> parents() {
        return List.of();
    }
}
