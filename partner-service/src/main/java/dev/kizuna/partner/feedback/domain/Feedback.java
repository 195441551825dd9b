package dev.kizuna.partner.feedback.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.ActionPlanShared;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Closed;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.OutcomeVerified;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Submitted;
import java.util.Optional;

/** Feedback of a partner: submitted, answered with an action plan, verified at a check-in. Unverified it cannot be closed. */
public record Feedback(String id, String partnerId, History<FeedbackEvent> history)
        implements Chronicle<Feedback, FeedbackEvent> {

    /** How far a feedback is. */
    public enum Status {
        /** Something of it was reported, but not yet the feedback itself. */
        UNHEARD,
        SUBMITTED,
        PLANNED,
        /** Verified, and the partner has what it asked for. */
        RESOLVED,
        /** Verified, and it is not; another plan is due. */
        UNRESOLVED,
        CLOSED
    }

    /** A feedback of which nothing is known yet. */
    public static Feedback unheard(String feedbackId, String partnerId) {
        return new Feedback(feedbackId, partnerId, History.none());
    }

    public Optional<Submitted> submitted() {
        return history.first(Submitted.class);
    }

    /** The plan that holds: the latest. */
    public Optional<ActionPlanShared> plan() {
        return history.last(ActionPlanShared.class);
    }

    /** The verification that holds: the latest. */
    public Optional<OutcomeVerified> outcome() {
        return history.last(OutcomeVerified.class);
    }

    /** Its closing, which counts only once it was verified. */
    public Optional<Closed> closed() {
        return status() == Status.CLOSED ? history.last(Closed.class) : Optional.empty();
    }

    public Status status() {
        if (!begun()) {
            return Status.UNHEARD;
        }
        Status status = Status.SUBMITTED;
        for (FeedbackEvent event : history.events()) {
            status = switch (event) {
                case Submitted _ -> status;
                case ActionPlanShared _ -> Status.PLANNED;
                case OutcomeVerified verified -> verified.isResolved() ? Status.RESOLVED : Status.UNRESOLVED;
                case Closed _ -> status == Status.RESOLVED ? Status.CLOSED : status;
            };
        }
        return status;
    }

    /** The partner is told what will be done. */
    public Decision<Feedback> sharePlan(Occurrence occurrence, String planId, String sharedBy) {
        Status status = status();
        if (status == Status.CLOSED) {
            return isClosed();
        }
        if (status == Status.PLANNED || status == Status.RESOLVED) {
            return Decision.against(Rule.PLAN_SHARED_ALREADY, "A feedback that is " + status + " needs no action plan");
        }
        return inOrder(occurrence, new ActionPlanShared(occurrence, partnerId, id, planId, sharedBy));
    }

    /** At a check-in both look at what became of it. */
    public Decision<Feedback> verify(Occurrence occurrence, String checkInId, String outcome) {
        Status status = status();
        if (status == Status.CLOSED) {
            return isClosed();
        }
        if (status != Status.PLANNED) {
            return Decision.against(
                    Rule.PLAN_NOT_SHARED,
                    "A feedback that is " + status + " has no outcome to verify; first share an action plan");
        }
        return inOrder(occurrence, new OutcomeVerified(occurrence, partnerId, id, checkInId, outcome));
    }

    /** It is done with, since at a check-in the partner said so. */
    public Decision<Feedback> close(Occurrence occurrence, String closedBy) {
        Status status = status();
        if (status == Status.CLOSED) {
            return isClosed();
        }
        if (status != Status.RESOLVED) {
            return Decision.against(
                    Rule.FEEDBACK_NOT_VERIFIED,
                    "A feedback that is " + status + " stays open until a check-in verifies it as resolved");
        }
        return inOrder(occurrence, new Closed(occurrence, partnerId, id, closedBy));
    }

    private static Decision<Feedback> isClosed() {
        return Decision.against(Rule.FEEDBACK_CLOSED, "It is closed; what is new is another feedback");
    }

    private Decision<Feedback> inOrder(Occurrence occurrence, FeedbackEvent event) {
        return history.events().stream()
                .map(known -> known.occurrence().at())
                .filter(at -> at.isAfter(occurrence.at()))
                .findFirst()
                .map(at -> Decision.<Feedback>invalid("occurredAt", "must not be before what happened at " + at))
                .orElseGet(() -> happens(event));
    }

    @Override
    public boolean begun() {
        return submitted().isPresent();
    }

    @Override
    public Feedback with(FeedbackEvent event) {
        return new Feedback(id, partnerId, history.with(event));
    }
}
