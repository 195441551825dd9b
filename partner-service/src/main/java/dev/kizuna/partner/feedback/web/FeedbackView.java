package dev.kizuna.partner.feedback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feedback as clients see it. */
@Schema(name = "Feedback")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedbackView(
        String feedbackId,
        String partnerId,
        Feedback.Status status,
        @Nullable String keyPersonId,
        @Nullable String category,
        @Nullable Instant submittedAt,
        @Nullable Plan actionPlan,
        @Nullable Outcome outcome) {

    @Schema(name = "ActionPlan")
    record Plan(String planId, String sharedBy, Instant sharedAt) {

        static Plan of(FeedbackEvent.ActionPlanShared shared) {
            return new Plan(
                    shared.planId(), shared.sharedBy(), shared.occurrence().at());
        }
    }

    @Schema(name = "FeedbackOutcome")
    record Outcome(String checkInId, String outcome, Instant verifiedAt) {

        static Outcome of(FeedbackEvent.OutcomeVerified verified) {
            return new Outcome(
                    verified.checkInId(),
                    verified.outcome(),
                    verified.occurrence().at());
        }
    }

    static FeedbackView of(Feedback feedback) {
        var submitted = feedback.submitted();
        return new FeedbackView(
                feedback.id(),
                feedback.partnerId(),
                feedback.status(),
                submitted.map(FeedbackEvent.Submitted::keyPersonId).orElse(null),
                submitted.map(FeedbackEvent.Submitted::category).orElse(null),
                submitted.map(event -> event.occurrence().at()).orElse(null),
                feedback.plan().map(Plan::of).orElse(null),
                feedback.outcome().map(Outcome::of).orElse(null));
    }
}
