package dev.kizuna.kpi.scorecard.domain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what events report and says by what the figures change. The figures are a pure function of the filed facts,
 * so only the difference between what a fact, and whatever inherits from it, added before and adds now has to be applied.
 */
public final class Tally {

    private final Facts facts;
    private final Pricing pricing;

    public Tally(Facts facts, Pricing pricing) {
        this.facts = facts;
        this.pricing = pricing;
    }

    /** A contribution that comes ({@code times} is positive) or goes. */
    public record Change(Contribution contribution, int times) {}

    /**
     * What a report changed.
     *
     * @param fact the fact as it is now
     * @param changes empty when the report told nothing new, or nothing that counts
     */
    public record Outcome(Fact fact, List<Change> changes) {

        /** Whether something that had been counted was taken back. */
        public boolean restates() {
            return changes.stream().anyMatch(change -> change.times < 0);
        }
    }

    /** Merges a report into its fact. */
    public Outcome take(String partnerId, ZoneId zone, Fact reported) {
        FactId id = reported.id();
        Filed filed = facts.find(partnerId, id);
        Fact known = filed == null ? null : filed.fact();
        Fact merged = pricing.priced(known == null ? reported : known.mergedWith(reported), zone);
        if (merged.equals(known)) {
            return new Outcome(merged, List.of());
        }
        Filed before = filed == null ? Filed.UNKNOWN : filed;
        if (before.heirs().isEmpty() && merged.links().isEmpty()) {
            facts.file(partnerId, id, before.with(merged));
            List<Contribution> gone = known == null ? List.of() : alone(partnerId, zone, known);
            return new Outcome(merged, difference(gone, alone(partnerId, zone, merged)));
        }
        Set<FactId> affected = affected(partnerId, merged);
        List<Contribution> gone = contributionsOf(partnerId, zone, affected);
        facts.file(partnerId, id, before.with(merged));
        merged.links().forEach(link -> makeHeir(partnerId, link, id));
        return new Outcome(merged, difference(gone, contributionsOf(partnerId, zone, affected)));
    }

    /** Looks again for the rate of a fact that had none. */
    public @Nullable Outcome reprice(String partnerId, ZoneId zone, FactId id) {
        Filed filed = facts.find(partnerId, id);
        return filed == null || filed.fact() == null ? null : take(partnerId, zone, filed.fact());
    }

    /**
     * Gives all that a partner's facts add up to in a zone, for a partner whose days have moved. Facts whose rate is that of
     * another day now are filed anew.
     *
     * @return the facts that wait for a rate
     */
    public List<Fact> recount(String partnerId, ZoneId zone, Consumer<Contribution> visitor) {
        List<Fact> repriced = new ArrayList<>();
        List<Fact> waiting = new ArrayList<>();
        facts.forEach(partnerId, fact -> {
            Fact priced = pricing.priced(fact, zone);
            if (!priced.equals(fact)) {
                repriced.add(priced);
            }
            if (pricing.wantedBy(priced, zone) != null) {
                waiting.add(priced);
            }
        });
        for (Fact fact : repriced) {
            Filed filed = facts.find(partnerId, fact.id());
            facts.file(partnerId, fact.id(), (filed == null ? Filed.UNKNOWN : filed).with(fact));
        }
        facts.forEach(
                partnerId, fact -> contributionsOf(partnerId, zone, fact.id()).forEach(visitor));
        return waiting;
    }

    /** What may count otherwise once this is filed: the fact, its twins, whatever inherits from any of them, and the sale of a refund. */
    private Set<FactId> affected(String partnerId, Fact merged) {
        var all = new LinkedHashSet<FactId>();
        collect(partnerId, merged.id(), all);
        merged.foundBy().forEach(name -> collect(partnerId, name, all));
        if (merged instanceof MoneyFact.Refund refund) {
            all.addAll(twins(partnerId)
                    .told(new FactId(FactId.Kind.CONVERSION, refund.conversion().value())));
        }
        return all;
    }

    private void collect(String partnerId, FactId id, Set<FactId> into) {
        Filed filed = into.add(id) ? facts.find(partnerId, id) : null;
        if (filed != null) {
            filed.heirs().forEach(heir -> collect(partnerId, heir, into));
            if (filed.fact() != null) {
                filed.fact().foundBy().forEach(name -> collect(partnerId, name, into));
            }
        }
    }

    private void makeHeir(String partnerId, FactId parent, FactId heir) {
        Filed filed = facts.find(partnerId, parent);
        Filed known = filed == null ? Filed.UNKNOWN : filed;
        if (!known.heirs().contains(heir)) {
            facts.file(partnerId, parent, known.withHeir(heir));
        }
    }

    private List<Contribution> contributionsOf(String partnerId, ZoneId zone, Set<FactId> ids) {
        var all = new ArrayList<Contribution>();
        for (FactId id : ids) {
            all.addAll(contributionsOf(partnerId, zone, id));
        }
        return all;
    }

    private List<Contribution> contributionsOf(String partnerId, ZoneId zone, FactId id) {
        Twins twins = twins(partnerId);
        Fact fact = twins.counted(id);
        return fact == null ? List.of() : contributionsOf(partnerId, zone, fact, twins);
    }

    /** What a fact adds that has to do with no other: nearly all there is, such as touches, so nothing else is looked up. */
    private List<Contribution> alone(String partnerId, ZoneId zone, Fact fact) {
        return contributionsOf(partnerId, zone, fact, new Twins(_ -> null));
    }

    private List<Contribution> contributionsOf(String partnerId, ZoneId zone, Fact fact, Twins twins) {
        Origin origin = Origin.of(fact, twins::whole);
        var all = new ArrayList<>(Contributions.of(fact, partnerId, origin, zone, pricing.reportingCurrency()));
        all.addAll(Doubts.of(fact, origin, twins));
        return all;
    }

    private Twins twins(String partnerId) {
        return new Twins(id -> facts.find(partnerId, id));
    }

    private static List<Change> difference(List<Contribution> gone, List<Contribution> come) {
        Map<Contribution, Integer> times = new LinkedHashMap<>();
        gone.forEach(contribution -> times.merge(contribution, -1, Integer::sum));
        come.forEach(contribution -> times.merge(contribution, 1, Integer::sum));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Change(entry.getKey(), entry.getValue()))
                .toList();
    }
}
