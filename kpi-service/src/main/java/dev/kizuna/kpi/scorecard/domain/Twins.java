package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that tell of one thing under several ids: a sale from a webhook and from the API, leads that were
 * merged. Together they count as one, with all that any of them tells. Which they are follows from the filed facts alone,
 * so they come together, and apart again, in whatever order the reports arrive.
 */
final class Twins {

    private final Function<FactId, @Nullable Filed> facts;

    Twins(Function<FactId, @Nullable Filed> facts) {
        this.facts = facts;
    }

    /** The thing that a fact is about, told by all its twins; of an order its first sale. Null when nobody told of it. */
    @Nullable
    Fact whole(FactId id) {
        if (id.kind() != Kind.ORDER) {
            return merged(group(id).values());
        }
        Filed order = facts.apply(id);
        return order == null
                ? null
                : order.heirs().stream()
                        .filter(heir -> heir.kind() == Kind.CONVERSION && isLinked(heir, id))
                        .map(this::whole)
                        .filter(MoneyFact.Conversion.class::isInstance)
                        .map(MoneyFact.Conversion.class::cast)
                        .min(Comparator.comparing(MoneyFact.Conversion::payment)
                                .thenComparing(MoneyFact.Conversion::conversionId))
                        .orElse(null);
    }

    /** The thing a fact is about, but for one of its twins alone, so that all together count once. */
    @Nullable
    Fact counted(FactId id) {
        SortedMap<String, Fact> group = group(id);
        return group.isEmpty() || !group.firstKey().equals(id.id()) ? null : merged(group.values());
    }

    private static @Nullable Fact merged(Collection<Fact> twins) {
        return twins.stream().reduce(Fact::mergedWith).orElse(null);
    }

    private SortedMap<String, Fact> group(FactId start) {
        var members = new TreeMap<String, Fact>();
        Set<FactId> seen = new HashSet<>();
        Deque<FactId> next = new ArrayDeque<>();
        next.add(start);
        while (!next.isEmpty()) {
            FactId id = next.remove();
            Filed filed = seen.add(id) ? facts.apply(id) : null;
            if (filed == null) {
                continue;
            }
            if (filed.fact() != null) {
                members.put(id.id(), filed.fact());
                next.addAll(filed.fact().names());
            }
            filed.heirs().stream()
                    .filter(heir -> heir.kind() == start.kind() && isNamed(heir, id))
                    .forEach(next::add);
        }
        return members;
    }

    private boolean isNamed(FactId heir, FactId name) {
        Filed filed = facts.apply(heir);
        return filed != null && filed.fact() != null && filed.fact().names().contains(name);
    }

    /** Once an heir, always an heir: a sale that turned out to be of another order is none of this one. */
    private boolean isLinked(FactId heir, FactId order) {
        Filed filed = facts.apply(heir);
        return filed != null && filed.fact() != null && filed.fact().foundBy().contains(order);
    }
}
