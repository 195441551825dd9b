package dev.kizuna.kpi.scorecard.domain;

import java.util.List;
import java.util.stream.Stream;

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

    /** By what it is known to be the same as other facts of its kind: natural keys, or those facts themselves. */
    default List<FactId> names() {
        return List.of();
    }

    /** What others may find it by: its names and more. */
    default List<FactId> foundBy() {
        return names();
    }

    /** All that must know of this fact: those it inherits from, and what others find it by. */
    default List<FactId> links() {
        return Stream.concat(parents().stream(), foundBy().stream()).toList();
    }
}
