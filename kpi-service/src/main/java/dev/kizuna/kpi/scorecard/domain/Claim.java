package dev.kizuna.kpi.scorecard.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What an event says a thing belongs to, such as its campaign; of several claims the earliest holds. */
public record Claim(String value, Moment by) implements Comparable<Claim> {

    private static final Comparator<Claim> EARLIEST =
            Comparator.comparing(Claim::by).thenComparing(Claim::value);

    @Override
    public int compareTo(Claim other) {
        return EARLIEST.compare(this, other);
    }

    static @Nullable Claim earliest(@Nullable Claim one, @Nullable Claim other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    static @Nullable String valueOf(@Nullable Claim claim) {
        return claim == null ? null : claim.value;
    }
}
