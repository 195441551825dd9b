package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the message about one matter got. Kept before anything is sent, so that no crash loses or repeats it.
 *
 * @param wanted what is to be said, the newest of its matter
 * @param posted what stands; null while nothing does
 * @param attempts tries of what is wanted, the one under way included
 * @param nextAttemptAt when somebody has to take care of it, unless it is done
 * @param outcome how it ended; null while it did not
 * @param detail why it failed, waits or was skipped
 * @param inDoubt whether a post may stand that nobody told us of
 * @param createdAt when the matter first came up
 * @param version grows with each change, so that two who change it at once notice
 */
public record Delivery(
        Notification wanted,
        @Nullable Posted posted,
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Outcome outcome,
        @Nullable String detail,
        boolean inDoubt,
        Instant createdAt,
        long version) {

    /** Where it stands. */
    public enum State {
        /** It has to be said. */
        PENDING,
        /** It was said, and that has to be reported. */
        SAID,
        /** Nothing is left to do. */
        DONE
    }

    public static Delivery of(Notification wanted, Instant now) {
        return new Delivery(wanted, null, State.PENDING, 0, now, null, null, false, now, 1);
    }

    public String key() {
        return wanted.key();
    }

    /** The delivery with something newer to say; the same one when it is not newer. */
    public Delivery wanting(Notification newer, Instant now) {
        return newer.revision() <= wanted.revision()
                ? this
                : new Delivery(newer, posted, State.PENDING, 0, now, null, null, inDoubt, createdAt, version + 1);
    }

    /** Taken on by somebody; should that one vanish, others take it on after the lease. */
    public Delivery claimed(Instant leaseEnd) {
        return new Delivery(
                wanted, posted, state, attempts + 1, leaseEnd, outcome, detail, posted == null, createdAt, version + 1);
    }

    /** Said, as far as the given revision; what came in newer meanwhile is still to be said. */
    public Delivery said(Posted stands, Outcome how, Instant now) {
        boolean all = stands.revision() >= wanted.revision();
        return new Delivery(
                wanted,
                stands,
                all ? State.SAID : State.PENDING,
                attempts,
                now,
                all ? how : null,
                null,
                false,
                createdAt,
                version + 1);
    }

    /** Ended without a message of this revision. */
    public Delivery ended(long revision, Outcome how, String why, Instant now) {
        return revision < wanted.revision()
                ? this
                : new Delivery(wanted, posted, State.SAID, attempts, now, how, why, false, createdAt, version + 1);
    }

    public Delivery postponed(Instant until, String why, boolean doubtful) {
        return new Delivery(
                wanted, posted, State.PENDING, attempts, until, null, why, doubtful, createdAt, version + 1);
    }

    public Delivery done() {
        return new Delivery(
                wanted, posted, State.DONE, attempts, nextAttemptAt, outcome, detail, inDoubt, createdAt, version + 1);
    }
}
