package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the message about one matter got. Kept before anything is sent, so that no crash loses or repeats it.
 *
 * @param wanted what is to be said, the newest of its matter
 * @param posted what stands; null while nothing does
 * @param medium by which it was tried last; null before the first try
 * @param tries of what is wanted
 * @param nextAttemptAt when somebody has to take care of it, while it is pending or said; when it ended, afterwards
 * @param outcome how it ended; null while it did not
 * @param detail why it failed, waits or was skipped
 * @param createdAt when the matter first came up
 * @param version grows with each change, so that two who change it at once notice
 */
public record Delivery(
        Notification wanted,
        @Nullable Posted posted,
        State state,
        @Nullable String medium,
        Tries tries,
        Instant nextAttemptAt,
        @Nullable Outcome outcome,
        @Nullable String detail,
        Instant createdAt,
        long version) {

    /** Where it stands. */
    public enum State {
        /** It has to be said. */
        PENDING,
        /** Somebody is saying it, and has it to themselves until the next attempt is due. */
        SENDING,
        /** It was said, or given up, and that has to be reported. */
        SAID,
        /** Nothing is left to do. */
        DONE,
        /** It was given up; somebody may have it sent again. */
        PARKED;

        /** Whether somebody has to take care of it. */
        public boolean isUnfinished() {
            return this == PENDING || this == SENDING || this == SAID;
        }
    }

    public static Delivery of(Notification wanted, Instant now) {
        Instant from = from(wanted, now);
        return new Delivery(wanted, null, State.PENDING, null, Tries.none(from), from, null, null, now, 1);
    }

    /** The matter comes up once more after it was closed, and is said in a message of its own. */
    public Delivery reopened(Notification again, Instant now) {
        Delivery fresh = of(again, now);
        return new Delivery(
                again, null, State.PENDING, null, fresh.tries, fresh.nextAttemptAt, null, null, now, version + 1);
    }

    public String key() {
        return wanted.key();
    }

    /** The delivery with something newer to say; the same one when it is not newer. */
    public Delivery wanting(Notification newer, Instant now) {
        if (newer.revision() <= wanted.revision()) {
            return this;
        }
        Instant from = from(newer, now);
        boolean sending = state == State.SENDING;
        return new Delivery(
                newer,
                posted,
                sending ? State.SENDING : State.PENDING,
                medium,
                tries.anew(from),
                sending ? nextAttemptAt : from,
                null,
                null,
                createdAt,
                version + 1);
    }

    /** Taken on by somebody; should that one vanish, others take it on after the lease. */
    public Delivery claimed(String by, Instant now, Instant leaseEnd) {
        return new Delivery(
                wanted, posted, State.SENDING, by, tries.begun(now), leaseEnd, null, null, createdAt, version + 1);
    }

    /** Said, as far as the given message goes; what came in newer meanwhile is still to be said. */
    public Delivery said(Posted stands, Outcome how, Instant now) {
        boolean all = stands.revision() >= wanted.revision();
        return new Delivery(
                wanted,
                stands,
                all ? State.SAID : State.PENDING,
                stands.medium(),
                all ? tries.undone(null) : Tries.none(tries.since()),
                all ? now : from(wanted, now),
                all ? how : null,
                null,
                createdAt,
                version + 1);
    }

    /** Ended without a message of this revision; what came in newer meanwhile is still to be said. */
    public Delivery ended(long revision, Outcome how, String why, Instant now) {
        return revision < wanted.revision()
                ? pending(posted, Tries.none(tries.since()), from(wanted, now), why)
                : new Delivery(wanted, posted, State.SAID, medium, tries, now, how, why, createdAt, version + 1);
    }

    /** Has to wait, though nothing failed; a message of an earlier try may stand since {@code doubt}. */
    public Delivery waiting(Instant until, String why, @Nullable Instant doubt) {
        return pending(posted, tries.undone(doubt), until, why);
    }

    /** Was tried in vain. */
    public Delivery failed(Instant until, String why, @Nullable Instant doubt) {
        return pending(posted, tries.failed(doubt), until, why);
    }

    /** Is repeated by who has it, though nobody could look whether it stands. */
    public Delivery repeatedBlindly() {
        return new Delivery(
                wanted,
                posted,
                state,
                medium,
                tries.repeatedBlindly(),
                nextAttemptAt,
                outcome,
                detail,
                createdAt,
                version + 1);
    }

    /** Goes to another stop of its route. */
    public Delivery detoured(int stop, Instant from, String why) {
        return pending(posted, tries.to(stop), from, why);
    }

    /** The message it was put in is not there any more, or not for this recipient: it is said in a new one. */
    public Delivery withoutPost(Instant now) {
        return pending(null, tries.undone(null), now, detail);
    }

    /** Nothing is left to do but, where it was given up, for a person. */
    public Delivery closed() {
        State last = outcome == Outcome.FAILED ? State.PARKED : State.DONE;
        return new Delivery(
                wanted, posted, last, medium, tries, nextAttemptAt, outcome, detail, createdAt, version + 1);
    }

    /** Sent again by a person's wish, over its route from the beginning. */
    public Delivery resent(Instant now) {
        var anew = new Tries(0, 0, 0, 0, now, tries.doubtSince());
        return new Delivery(wanted, posted, State.PENDING, medium, anew, now, null, null, createdAt, version + 1);
    }

    private Delivery pending(@Nullable Posted stands, Tries tried, Instant until, @Nullable String why) {
        return new Delivery(wanted, stands, State.PENDING, medium, tried, until, null, why, createdAt, version + 1);
    }

    private static Instant from(Notification wanted, Instant now) {
        Instant quietUntil = wanted.deliverFrom();
        return quietUntil == null || quietUntil.isBefore(now) || wanted.kind().onlyCorrects() ? now : quietUntil;
    }
}
