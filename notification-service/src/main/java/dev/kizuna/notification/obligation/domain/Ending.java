package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What kept a promise or made it void.
 *
 * @param how kind of the event, or the reason when it was none
 * @param eventId null when it was no event of its own
 */
record Ending(
        Status status,
        Instant at,
        @Nullable String how,
        @Nullable String eventId) {

    /** Whichever came first; null while it waits. What comes after the due time voids nothing. */
    static @Nullable Ending of(Case it, @Nullable Obligation before, Due due, Course course, Instant now) {
        Ending voided = cancellation(it, before, due, now);
        Entry met = it.round().met();
        if (voided != null
                && !voided.at().isAfter(course.limit())
                && (met == null || voided.at().isBefore(met.at()))) {
            return voided;
        }
        if (met == null) {
            return null;
        }
        Status status = met.at().isAfter(course.limit()) ? Status.MET_LATE : Status.MET;
        return new Ending(status, met.at(), met.type(), met.eventId());
    }

    /** The first thing that makes a promise void; a partner's rest, once an answer was counted, no longer does. */
    private static @Nullable Ending cancellation(Case it, @Nullable Obligation before, Due due, Instant now) {
        Ending first = null;
        Entry cancelled = it.round().cancelled();
        if (cancelled != null) {
            first = cancelled(cancelled.at(), cancelled.type(), cancelled.eventId());
        }
        if (before != null && before.cancelledAt() != null) {
            first = earlier(first, cancelled(before.cancelledAt(), before.closedBy(), before.closedById()));
        }
        boolean answered = before != null && before.metAt() != null;
        Instant rest =
                answered ? null : it.partner().restingFrom(it.round().opened().at());
        if (rest != null) {
            first = earlier(first, cancelled(rest, "the partnership rests from " + rest, null));
        }
        boolean stale = before == null
                && it.policy().voidWhenStale()
                && now.isAfter(due.at().plus(it.policy().staleAfter()));
        return stale ? earlier(first, cancelled(due.at(), "it was learned of too late to matter", null)) : first;
    }

    private static Ending cancelled(Instant at, @Nullable String how, @Nullable String eventId) {
        return new Ending(Status.CANCELLED, at, how, eventId);
    }

    private static Ending earlier(@Nullable Ending one, Ending other) {
        return one == null || other.at().isBefore(one.at()) ? other : one;
    }
}
