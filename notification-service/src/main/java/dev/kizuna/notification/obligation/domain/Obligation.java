package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise with a clock, and where it stands.
 *
 * @param ownerId who owes it: whom the event names, or else the partner's owner; null while neither is known
 * @param revision grows by one with each change that is published
 * @param openedBy id of the event that opened it
 * @param closedBy what kept it or made it void, as it is told in the explanation; null while open
 * @param closedById id of that event; null when it was no event of its own
 * @param judgeAt when, by the clock on the wall, it is a breach if nothing came: the due time, or later while it settles
 * @param warnAt when to warn; null for no (further) warning
 * @param breachedAt when the breach was recorded; stays after a late answer
 * @param announced whether a breach message stands in a channel that has to be kept true
 * @param notes what happened to it beside the arithmetic, one step a line
 */
public record Obligation(
        ObligationId id,
        int policyVersion,
        @Nullable String ownerId,
        @Nullable String keyPersonId,
        Status status,
        long revision,
        Instant openedAt,
        String openedBy,
        @Nullable String closedBy,
        @Nullable String closedById,
        Due due,
        Instant judgeAt,
        @Nullable Instant warnAt,
        @Nullable Instant metAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant breachedAt,
        boolean announced,
        List<String> notes) {

    public Obligation {
        notes = List.copyOf(notes);
    }

    /** When the clock has to look at it again; null when only an event can change it. */
    public @Nullable Instant wakeAt() {
        return switch (status) {
            case OPEN -> warnAt == null ? judgeAt : warnAt;
            case WARNED -> judgeAt;
            case BREACHED, MET, MET_LATE, CANCELLED, RETRACTED -> null;
        };
    }

    /** The events and the arithmetic that led here, one step a line. */
    public List<String> explanation() {
        List<String> lines = new ArrayList<>(due.arithmetic());
        lines.addAll(notes);
        switch (status) {
            case MET, MET_LATE -> lines.add(closedBy + (status == Status.MET ? ": in time" : ": too late"));
            case CANCELLED -> lines.add("void: " + closedBy);
            case BREACHED -> lines.add("nothing came until " + due.at() + "; recorded at " + breachedAt);
            case WARNED -> lines.add("nothing came yet; warned");
            case OPEN, RETRACTED -> {
                // the arithmetic says it all
            }
        }
        return lines;
    }

    /** Ids of the events that led here. */
    public List<String> eventIds() {
        return closedById == null ? List.of(openedBy) : List.of(openedBy, closedById);
    }

    Obligation revised(long newRevision) {
        return changed(status, newRevision, announced, notes);
    }

    Obligation announcing(boolean nowAnnounced) {
        return changed(status, revision, nowAnnounced, notes);
    }

    Obligation noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return changed(status, revision, announced, more);
    }

    Obligation in(Status other) {
        return changed(other, revision, announced, notes);
    }

    /** Ended without an event of its own, such as by a policy that is no longer in force. */
    Obligation cancelled(Instant at, String why) {
        return new Obligation(
                id,
                policyVersion,
                ownerId,
                keyPersonId,
                Status.CANCELLED,
                revision,
                openedAt,
                openedBy,
                why,
                null,
                due,
                judgeAt,
                null,
                null,
                at,
                null,
                announced,
                notes);
    }

    private Obligation changed(Status newStatus, long newRevision, boolean nowAnnounced, List<String> newNotes) {
        return new Obligation(
                id,
                policyVersion,
                ownerId,
                keyPersonId,
                newStatus,
                newRevision,
                openedAt,
                openedBy,
                closedBy,
                closedById,
                due,
                judgeAt,
                warnAt,
                metAt,
                cancelledAt,
                breachedAt,
                nowAnnounced,
                newNotes);
    }
}
