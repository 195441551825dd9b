package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which partner manager answered for a partner, and since when. It follows from what was told, in whatever order it came.
 *
 * @param inProfile who answers by the partner's profile, which counts only while nothing else is known
 * @param handovers who took over, by when
 */
public record Ownership(@Nullable String inProfile, SortedMap<Moment, Handover> handovers) {

    public static final Ownership UNKNOWN = new Ownership(null, Collections.emptySortedMap());

    private static final Comparator<Handover> ANY_ORDER =
            Comparator.comparing(Handover::to).thenComparing(Handover::from, Comparator.nullsLast(String::compareTo));

    public Ownership {
        handovers = Collections.unmodifiableSortedMap(new TreeMap<>(handovers));
    }

    /**
     * A partner was given to a manager.
     *
     * @param from null when it was the first one
     */
    public record Handover(@Nullable String from, String to) {}

    public Ownership withProfile(String owner) {
        return new Ownership(owner, handovers);
    }

    public Ownership with(Moment moment, Handover handover) {
        var more = new TreeMap<>(handovers);
        more.merge(moment, handover, (one, other) -> ANY_ORDER.compare(one, other) <= 0 ? one : other);
        return new Ownership(inProfile, more);
    }

    /**
     * Who answered when a local day ended; of a day before the first handover, whoever had the partner before it. Null
     * when nobody is known.
     */
    public @Nullable String on(LocalDate day, ZoneId zone) {
        if (handovers.isEmpty()) {
            return inProfile;
        }
        Handover first = handovers.firstEntry().getValue();
        String owner = first.from() == null ? first.to() : first.from();
        for (Map.Entry<Moment, Handover> handover : handovers.entrySet()) {
            if (handover.getKey().day(zone).isAfter(day)) {
                break;
            }
            owner = handover.getValue().to();
        }
        return owner;
    }
}
