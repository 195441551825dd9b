package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one side promised to deliver.
 *
 * @param partnerId the partner with whom, or by whom, it is promised: the lead or a participant
 * @param ownerId who promised
 * @param fate what became of it
 */
public record Deliverable(
        String id, DeliverableKind kind, Side side, String partnerId, String ownerId, Instant dueAt, Fate fate) {

    /** What becomes of a promise. */
    public sealed interface Fate {

        /** It is waited for. */
        record Open() implements Fate {}

        /** @param evidenceUrl where it can be seen, if that was said */
        record Delivered(Instant at, @Nullable String evidenceUrl) implements Fate {}

        record Withdrawn(Instant at, WithdrawalReason reason) implements Fate {}
    }

    /** A new promise. */
    public static Deliverable promised(
            String id, DeliverableKind kind, Side side, String partnerId, String ownerId, Instant dueAt) {
        return new Deliverable(id, kind, side, partnerId, ownerId, dueAt, new Fate.Open());
    }

    boolean promisesTheSameAs(Deliverable other) {
        return equals(other.with(fate));
    }

    public boolean isOpen() {
        return fate instanceof Fate.Open;
    }

    /** Whether it is waited for although its time has passed. */
    public boolean isOverdue(Instant now) {
        return isOpen() && dueAt.isBefore(now);
    }

    Deliverable with(Fate other) {
        return new Deliverable(id, kind, side, partnerId, ownerId, dueAt, other);
    }
}
