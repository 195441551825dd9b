package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a promise stands, from what happened in the world and what time it is. The same round, partner and time give
 * the same verdict; what stood before matters only for what cannot be known twice: when a breach was recorded and when a
 * settle time ends.
 */
final class Judge {

    private final DueTimes dueTimes;
    private final Duration settle;

    /**
     * A judge.
     *
     * @param settle how long the answer is waited for that may be close behind a promise which is past due when it is opened
     */
    Judge(DueTimes dueTimes, Duration settle) {
        this.dueTimes = dueTimes;
        this.settle = settle;
    }

    /**
     * The verdict, with the revision, the announcement and the notes of what stood before.
     *
     * @param before what stood before; null when it is opened now
     */
    Obligation verdict(
            ObligationId id, Policy policy, Round round, Partner partner, @Nullable Obligation before, Instant now) {
        Entry opened = round.opened();
        Obligation same = before != null && before.openedBy().equals(opened.eventId()) ? before : null;
        Obligation kept = same != null && keepsItsDueTime(same) ? same : null;
        Due due = kept == null ? dueTimes.of(policy, opened, partner) : kept.due();
        Obligation ticking = same != null && same.due().at().equals(due.at()) ? same : null;
        Instant judgeAt = ticking == null ? judgeAt(due, now) : ticking.judgeAt();
        Instant warnAt = ticking == null ? warnAt(policy, due, now) : ticking.warnAt();
        Ending ending = ending(policy, round, partner, same, due, now);
        Status status = ending == null ? waiting(due, judgeAt, warnAt, before, ticking, now) : ending.status();
        return new Obligation(
                id,
                kept == null ? policy.version() : kept.policyVersion(),
                owner(opened, partner, status.isUnsettled() ? null : same),
                opened.keyPersonId(),
                status,
                before == null ? 0 : before.revision(),
                opened.at(),
                opened.eventId(),
                ending == null ? null : ending.how(),
                ending == null ? null : ending.eventId(),
                due,
                judgeAt,
                status == Status.OPEN ? warnAt : null,
                ending != null && status != Status.CANCELLED ? ending.at() : null,
                ending != null && status == Status.CANCELLED ? ending.at() : null,
                breachedAt(status, before, now),
                before != null && before.announced(),
                before == null ? List.of() : before.notes());
    }

    /** What is settled keeps the due time it was judged by; so does a breach, unless it was judged on assumptions. */
    private static boolean keepsItsDueTime(Obligation before) {
        return before.status() == Status.BREACHED
                ? !before.due().provisional()
                : !before.status().isRunning();
    }

    private Instant judgeAt(Due due, Instant now) {
        return due.at().isAfter(now) ? due.at() : now.plus(settle);
    }

    private static @Nullable String owner(Entry opened, Partner partner, @Nullable Obligation settled) {
        if (settled != null && settled.ownerId() != null) {
            return settled.ownerId();
        }
        return opened.ownerId() == null ? partner.ownerId() : opened.ownerId();
    }

    /** Where it stands while nothing kept it or made it void. */
    private static Status waiting(
            Due due,
            Instant judgeAt,
            @Nullable Instant warnAt,
            @Nullable Obligation before,
            @Nullable Obligation ticking,
            Instant now) {
        boolean lapsed = before != null
                && before.status() == Status.BREACHED
                && !due.at().isAfter(now);
        if (lapsed || !now.isBefore(judgeAt)) {
            return Status.BREACHED;
        }
        boolean warned = ticking != null && ticking.status() == Status.WARNED;
        return warned || (warnAt != null && !now.isBefore(warnAt)) ? Status.WARNED : Status.OPEN;
    }
    /** A warning that would come too late to be one is not given. */
    private static @Nullable Instant warnAt(Policy policy, Due due, Instant now) {
        Duration before = policy.warnBefore();
        if (before == null) {
            return null;
        }
        Instant warnAt = due.at().minus(before);
        return warnAt.isAfter(now) ? warnAt : null;
    }

    private static @Nullable Instant breachedAt(Status status, @Nullable Obligation before, Instant now) {
        Instant recorded = before == null || !before.status().isMiss() ? null : before.breachedAt();
        return switch (status) {
            case BREACHED -> Objects.requireNonNullElse(recorded, now);
            case MET_LATE -> recorded;
            case OPEN, WARNED, MET, CANCELLED, RETRACTED -> null;
        };
    }

    /** What kept it or made it void, whichever came first; null while it waits. What comes after the due time voids nothing. */
    private static @Nullable Ending ending(
            Policy policy, Round round, Partner partner, @Nullable Obligation before, Due due, Instant now) {
        Ending voided = cancellation(policy, round, partner, before, due, now);
        Entry met = round.met();
        if (voided != null
                && !voided.at().isAfter(due.at())
                && (met == null || voided.at().isBefore(met.at()))) {
            return voided;
        }
        if (met == null) {
            return null;
        }
        Status status = met.at().isAfter(due.at()) ? Status.MET_LATE : Status.MET;
        return new Ending(status, met.at(), told(met), met.eventId());
    }

    /** The first thing that makes a promise void; a partner's rest, once an answer was counted, no longer does. */
    private static @Nullable Ending cancellation(
            Policy policy, Round round, Partner partner, @Nullable Obligation before, Due due, Instant now) {
        Ending first = null;
        Entry cancelled = round.cancelled();
        if (cancelled != null) {
            first = Ending.cancelled(cancelled.at(), told(cancelled), cancelled.eventId());
        }
        if (before != null && before.cancelledAt() != null) {
            first = earlier(first, Ending.cancelled(before.cancelledAt(), before.closedBy(), before.closedById()));
        }
        boolean answered = before != null && before.metAt() != null;
        Instant rest = answered ? null : partner.restingFrom(round.opened().at());
        if (rest != null) {
            first = earlier(first, Ending.cancelled(rest, "the partnership rests from " + rest, null));
        }
        boolean stale =
                before == null && policy.voidWhenStale() && now.isAfter(due.at().plus(policy.staleAfter()));
        return stale ? earlier(first, Ending.cancelled(due.at(), "it was learned of too late to matter", null)) : first;
    }

    private static Ending earlier(@Nullable Ending one, Ending other) {
        return one == null || other.at().isBefore(one.at()) ? other : one;
    }

    private static String told(Entry entry) {
        return entry.type() + " " + entry.eventId() + " at " + entry.at();
    }

    private record Ending(
            Status status,
            Instant at,
            @Nullable String how,
            @Nullable String eventId) {

        static Ending cancelled(Instant at, @Nullable String how, @Nullable String eventId) {
            return new Ending(Status.CANCELLED, at, how, eventId);
        }
    }
}
