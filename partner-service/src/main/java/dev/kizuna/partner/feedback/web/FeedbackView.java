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
        @Schema(description = "Its id", example = "fb-2001") String feedbackId,

        @Schema(description = "Who gave it", example = "p-hikari")
        String partnerId,

        @Schema(description = "UNHEARD while only what followed is known", example = "PLANNED")
        Feedback.Status status,

        @Schema(description = "Key person who gave it, if it was one", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "What it is about", example = "material") @Nullable
        String category,

        @Schema(description = "When it was given", example = "2026-01-05T00:00:00Z") @Nullable
        Instant submittedAt,

        @Schema(description = "The plan that holds: the latest") @Nullable
        Plan actionPlan,

        @Schema(description = "The verification that holds: the latest") @Nullable
        Outcome outcome,

        @Schema(description = "When it was closed", example = "2026-01-12T01:15:00Z") @Nullable
        Instant closedAt,

        @Schema(description = "Who closed it", example = "u-sato") @Nullable
        String closedBy) {

    @Schema(name = "ActionPlan")
    record Plan(
            @Schema(description = "Its id", example = "plan-7")
            String planId,

            @Schema(description = "Who told the partner", example = "u-sato")
            String sharedBy,

            @Schema(description = "When", example = "2026-01-06T06:30:00Z")
            Instant sharedAt) {

        static Plan of(FeedbackEvent.ActionPlanShared shared) {
            return new Plan(
                    shared.planId(), shared.sharedBy(), shared.occurrence().at());
        }
    }

    @Schema(name = "FeedbackOutcome")
    record Outcome(
            @Schema(description = "The check-in at which it was verified", example = "ci-3001")
            String checkInId,

            @Schema(description = "resolved or not-resolved", example = "resolved")
            String outcome,

            @Schema(description = "When", example = "2026-01-12T01:10:00Z")
            Instant verifiedAt) {

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
                feedback.outcome().map(Outcome::of).orElse(null),
                feedback.closed().map(closed -> closed.occurrence().at()).orElse(null),
                feedback.closed().map(FeedbackEvent.Closed::closedBy).orElse(null));
    }
}
