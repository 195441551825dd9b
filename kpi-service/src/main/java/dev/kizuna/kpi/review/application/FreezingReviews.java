package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.review.domain.Basis;
import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.Key;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.ReviewPeriods;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.scorecard.domain.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the packs of periods that are over: of each review the last one, once its latecomers are in. Instances need not
 * agree on who does, since a pack is frozen by taking its place; but what is made from half of what was told would take it
 * too, so nothing is frozen before all of it is read.
 */
public final class FreezingReviews {

    private final MakingPack making;
    private final Packs packs;
    private final Basis basis;
    private final Roster roster;
    private final ReviewRules rules;
    private final ReviewPeriods periods;
    private final Clock clock;
    private final Instant upSince;
    private final Set<Key> frozen = new HashSet<>();

    public FreezingReviews(MakingPack making, Packs packs, Basis basis, Roster roster, ReviewRules rules, Clock clock) {
        this.making = making;
        this.packs = packs;
        this.basis = basis;
        this.roster = roster;
        this.rules = rules;
        this.periods = new ReviewPeriods(rules.fiscalYearStart());
        this.clock = clock;
        this.upSince = clock.instant();
    }

    /** Freezes what is due; gives how many packs that were. */
    public synchronized int freezeDue() {
        Instant now = clock.instant();
        if (!basis.counts() || now.isBefore(upSince.plus(rules.warmUp()))) {
            return 0;
        }
        var circles = new Circles(roster.all(), rules.zone());
        Map<Key, Runnable> due = new LinkedHashMap<>();
        Map<Key, Instant> settledAt = new HashMap<>();
        int[] made = {0};
        for (Subject subject : circles.all(LocalDate.ofInstant(now, rules.zone()))) {
            ZoneId zone =
                    circles.of(subject, LocalDate.ofInstant(now, rules.zone())).zone();
            LocalDate settled = LocalDate.ofInstant(now.minus(rules.settle()), zone);
            for (Cadence cadence : Cadence.values()) {
                Period period = periods.before(cadence, periods.around(cadence, settled));
                var key = new Key(cadence, subject, period.label());
                settledAt.put(
                        key,
                        period.to().plusDays(1).atStartOfDay(zone).toInstant().plus(rules.settle()));
                due.put(key, () -> {
                    packs.freeze(making.make(cadence, subject, period, circles.of(subject, period.to())));
                    made[0]++;
                });
            }
        }
        frozen.retainAll(due.keySet());
        due.keySet().removeAll(frozen);
        Set<Key> known = packs.known(due.keySet());
        frozen.addAll(known);
        due.keySet().removeAll(known);
        Optional<Instant> told = due.keySet().stream().map(settledAt::get).max(Comparator.naturalOrder());
        if (told.isPresent() && basis.holdsAllToldBefore(told.get())) {
            freezeAll(due);
        }
        return made[0];
    }

    /** One that cannot be made keeps none of the others from being made; it is tried again the next time. */
    private void freezeAll(Map<Key, Runnable> due) {
        @Nullable RuntimeException first = null;
        for (Map.Entry<Key, Runnable> pack : due.entrySet()) {
            try {
                pack.getValue().run();
                frozen.add(pack.getKey());
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Freezes the pack of a period that is over now, without waiting for latecomers. One that is frozen stays as it is. */
    ReviewAnswer freeze(Cadence cadence, Subject subject, Period period, Circle circle) {
        Optional<Pack> frozen = packs.find(new Key(cadence, subject, period.label()));
        if (frozen.isPresent()) {
            return new ReviewAnswer.Packed(frozen.get(), true);
        }
        if (!basis.counts()) {
            return new ReviewAnswer.NotCounting();
        }
        Instant end = period.to().plusDays(1).atStartOfDay(circle.zone()).toInstant();
        return basis.holdsAllToldBefore(end)
                ? new ReviewAnswer.Packed(packs.freeze(making.make(cadence, subject, period, circle)), true)
                : new ReviewAnswer.HalfRead(period.label());
    }
}
