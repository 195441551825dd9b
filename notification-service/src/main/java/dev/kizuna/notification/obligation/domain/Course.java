package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a promise's clock ran.
 *
 * @param dueAt when it is due, pauses counted in; while the clock stands still, as if it went on at once
 * @param pausedSince since when it stands still; null while it runs
 * @param steps what moved it, one step a line
 */
record Course(Instant dueAt, @Nullable Instant pausedSince, List<String> steps) {

    /** Until when an answer is in time. */
    Instant limit() {
        return pausedSince == null ? dueAt : Instant.MAX;
    }
}
