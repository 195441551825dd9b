package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about one round of a promise, other than keeping it.
 *
 * @param at when, in the world
 * @param round which round, from 1 on
 * @param by who did; null when that was not said
 * @param detail the new owner of a promise that is handed over, the reason of a pause
 * @param until how long a snooze lasts
 */
public record Act(
        Kind kind,
        Instant at,
        String eventId,
        int round,
        @Nullable String by,
        @Nullable String detail,
        @Nullable Instant until) {

    /** What can be done. */
    public enum Kind {
        ACKNOWLEDGE,
        SNOOZE,
        HAND_OVER,
        PAUSE,
        RESUME
    }

    static final Comparator<Act> IN_ORDER =
            Comparator.comparing(Act::at).thenComparing(Act::kind).thenComparing(Act::eventId);
}
