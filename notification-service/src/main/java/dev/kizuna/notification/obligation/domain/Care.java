package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did about a promise, and what became of its clock by that.
 *
 * @param acknowledgedAt when somebody took care of it; null while nobody did
 * @param snoozedUntil nobody is told anything new about it before; null when nobody asked for that
 * @param pausedSince since when its clock stands still; null while it runs
 * @param steps what happened, one step a line
 */
public record Care(
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant snoozedUntil,
        @Nullable Instant pausedSince,
        List<String> steps) {

    public static final Care NONE = new Care(null, null, null, null, List.of());

    public Care {
        steps = List.copyOf(steps);
    }

    boolean isPaused() {
        return pausedSince != null;
    }
}
