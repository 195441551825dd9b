package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise with a clock, and where it stands.
 *
 * @param ownerId who owes it: whom it was handed to, or the event names, or else the partner's owner; null while unknown
 * @param revision grows by one with each change that is published
 * @param openedBy id of the event that opened it
 * @param closedBy kind of the event that kept it or made it void, or the reason when it was no event of its own; null while open
 * @param closedById id of that event; null when it was no event of its own
 * @param judgeAt when, by the clock on the wall, it is a breach if nothing came: the due time, or later while it settles
 * @param warnAt when to warn; null for no (further) warning
 * @param breachedAt when the breach was recorded; stays after a late answer
 * @param notes what became of it that no event tells, one step a line
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
        Care care,
        Told told,
        List<String> notes) {

    public Obligation {
        notes = List.copyOf(notes);
    }

    /** When the clock has to look at it again; null when only an event can change it. */
    public @Nullable Instant wakeAt() {
        return switch (status) {
            case OPEN, WARNED -> care.isPaused() ? null : warnAt != null && warnAt.isBefore(judgeAt) ? warnAt : judgeAt;
            case BREACHED -> told.stepAt();
            case MET, MET_LATE, CANCELLED, RETRACTED -> null;
        };
    }

    /** The events and the arithmetic that led here, one step a line. */
    public List<String> explanation() {
        List<String> lines = new ArrayList<>(due.arithmetic(this));
        lines.addAll(care.steps());
        lines.addAll(notes);
        switch (status) {
            case MET, MET_LATE -> lines.add(closing(metAt) + (status == Status.MET ? ": in time" : ": too late"));
            case CANCELLED -> lines.add("void: " + closing(cancelledAt));
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

    /** Whether the breach was spoken of. */
    public boolean announced() {
        return told.isAnnounced();
    }

    /** What closed it, with the time of the event. */
    String closing(@Nullable Instant at) {
        return closedById == null ? String.valueOf(closedBy) : closedBy + " " + closedById + " at " + at;
    }

    Obligation revised(long newRevision) {
        return changed(status, newRevision, told, notes);
    }

    Obligation telling(Told newTold) {
        return changed(status, revision, newTold, notes);
    }

    Obligation noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return changed(status, revision, told, more);
    }

    Obligation in(Status other) {
        return changed(other, revision, told, notes);
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
                care,
                told,
                notes);
    }

    private Obligation changed(Status newStatus, long newRevision, Told newTold, List<String> newNotes) {
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
                care,
                newTold,
                newNotes);
    }
}
