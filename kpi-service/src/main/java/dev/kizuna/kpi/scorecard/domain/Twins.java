package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    /**
     * The thing that a fact is about, told by all its twins; of an order its first sale, of an earning what told of it
     * first. Null when nobody told of it.
     */
    @Nullable
    Fact whole(FactId id) {
        return switch (id.kind()) {
            case ORDER -> first(id, Kind.CONVERSION);
            case EARNING -> first(id, Kind.COMMISSION);
            default -> merged(group(id).values());
        };
    }

    private @Nullable Fact first(FactId id, Kind kind) {
        Filed filed = facts.apply(id);
        return filed == null
                ? null
                : filed.heirs().stream()
                        .filter(heir -> heir.kind() == kind && isLinked(heir, id))
                        .map(this::whole)
                        .filter(MoneyFact.class::isInstance)
                        .map(MoneyFact.class::cast)
                        .min(Comparator.comparing(MoneyFact::payment)
                                .thenComparing(paid -> paid.id().id()))
                        .orElse(null);
    }

    /** The thing a fact is about, but for one of its twins alone, so that all together count once. */
    @Nullable
    Fact counted(FactId id) {
        SortedMap<String, Fact> group = group(id);
        return group.isEmpty() || !group.firstKey().equals(id.id()) ? null : merged(group.values());
    }

    /** All ids under which a thing is told of. */
    List<FactId> told(FactId id) {
        return group(id).keySet().stream()
                .map(twin -> new FactId(id.kind(), twin))
                .toList();
    }

    /** What was given back of a sale, as far as the refunds name it. */
    List<MoneyFact.Refund> refundsOf(FactId conversion) {
        List<FactId> sales = told(conversion);
        return sales.stream()
                .map(facts)
                .filter(Objects::nonNull)
                .flatMap(filed -> filed.heirs().stream())
                .filter(heir -> heir.kind() == Kind.REFUND)
                .distinct()
                .map(this::whole)
                .filter(MoneyFact.Refund.class::isInstance)
                .map(MoneyFact.Refund.class::cast)
                .filter(refund -> sales.contains(
                        new FactId(Kind.CONVERSION, refund.conversion().value())))
                .toList();
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
