package dev.kizuna.kpi.scorecard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When something happened and which event said so. Of several reports of one thing the earliest holds. */
public record Moment(Instant at, String eventId) implements Comparable<Moment> {

    private static final Comparator<Moment> EARLIEST =
            Comparator.comparing(Moment::at).thenComparing(Moment::eventId);

    @Override
    public int compareTo(Moment other) {
        return EARLIEST.compare(this, other);
    }

    /** The local day on which it happened. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    static @Nullable Moment earliest(@Nullable Moment one, @Nullable Moment other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
