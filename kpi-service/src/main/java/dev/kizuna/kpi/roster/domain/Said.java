package dev.kizuna.kpi.roster.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import org.jspecify.annotations.Nullable;

/** What an event said of something that can change; of several the latest holds. */
public record Said<T>(Moment by, T value) {

    static <T> @Nullable Said<T> latest(@Nullable Said<T> one, @Nullable Said<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.by.compareTo(other.by) >= 0 ? one : other;
    }
}
