package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as far as events have told of it; reports may come in any order and any number of times.
 *
 * @param partnerId the partner that leads it
 * @param plan null while nothing told of it
 */
public record Course(
        String campaignId,
        String partnerId,
        @Nullable Planned plan,
        SortedSet<Turned> turns,
        SortedSet<Adjusted> adjustments) {

    public Course {
        turns = Collections.unmodifiableSortedSet(new TreeSet<>(turns));
        adjustments = Collections.unmodifiableSortedSet(new TreeSet<>(adjustments));
    }

    public static Course unknown(String campaignId, String partnerId) {
        return new Course(campaignId, partnerId, null, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    public Course with(Report report) {
        return switch (report) {
            case Planned planned ->
                plan != null && plan.by().compareTo(planned.by()) >= 0
                        ? this
                        : new Course(campaignId, partnerId, planned, turns, adjustments);
            case Turned turned -> new Course(campaignId, partnerId, plan, more(turns, turned), adjustments);
            case Adjusted adjusted -> new Course(campaignId, partnerId, plan, turns, with(adjusted));
        };
    }

    /** Of several reports of one adjustment the earliest holds. */
    private SortedSet<Adjusted> with(Adjusted adjusted) {
        var all = new TreeSet<>(adjustments);
        boolean known =
                all.stream().anyMatch(other -> other.id().equals(adjusted.id()) && other.compareTo(adjusted) <= 0);
        if (!known) {
            all.removeIf(other -> other.id().equals(adjusted.id()));
            all.add(adjusted);
        }
        return all;
    }

    private static <T extends Comparable<T>> SortedSet<T> more(SortedSet<T> some, T one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }
}
