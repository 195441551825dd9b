package dev.kizuna.partner.load.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A stretch of a load plan that has no valley where one is needed.
 *
 * @param from first local day
 * @param to last local day
 */
public record MissingValley(Why why, LocalDate from, LocalDate to) {

    /** What makes a valley needed. */
    public enum Why {
        /** There is none in the whole plan. */
        NO_VALLEY,
        /** A long peak has none soon after it. */
        LONG_PEAK
    }

    static final Comparator<MissingValley> IN_ORDER =
            Comparator.comparing(MissingValley::from).thenComparing(MissingValley::why);

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }
}
