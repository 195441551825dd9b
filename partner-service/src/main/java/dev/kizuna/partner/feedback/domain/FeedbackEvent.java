package dev.kizuna.partner.feedback.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import org.jspecify.annotations.Nullable;

/** What happens with a feedback. */
public sealed interface FeedbackEvent extends DomainEvent {

    String feedbackId();

    @Override
    default String subjectId() {
        return feedbackId();
    }

    /** @param category what it is about, such as product, pricing, material, process */
    record Submitted(
            Occurrence occurrence,
            String partnerId,
            String feedbackId,
            @Nullable String keyPersonId,
            String category) implements FeedbackEvent {}

    /** What will be done about it was told to the partner. */
    record ActionPlanShared(Occurrence occurrence, String partnerId, String feedbackId, String planId, String sharedBy)
            implements FeedbackEvent {}

    /**
     * At a check-in it was verified what became of it.
     *
     * @param outcome such as resolved or not-resolved
     */
    record OutcomeVerified(Occurrence occurrence, String partnerId, String feedbackId, String checkInId, String outcome)
            implements FeedbackEvent {

        /** Whether the partner has what it asked for. */
        public boolean isResolved() {
            return outcome.equals(RESOLVED);
        }
    }

    /** A feedback whose outcome was verified is closed. */
    record Closed(Occurrence occurrence, String partnerId, String feedbackId, String closedBy)
            implements FeedbackEvent {}

    /** The outcome with which a feedback can be closed. */
    String RESOLVED = "resolved";
}
