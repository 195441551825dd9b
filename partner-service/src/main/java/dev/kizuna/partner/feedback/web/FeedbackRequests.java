package dev.kizuna.partner.feedback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about feedback. */
final class FeedbackRequests {

    private FeedbackRequests() {}

    @Schema(
            name = "SubmitFeedback",
            requiredProperties = {"partnerId", "category"})
    record Submit(
            @Schema(description = "Made up here when absent", example = "fb-2001") @Nullable
            String feedbackId,

            @Schema(example = "p-hikari") @Nullable String partnerId,
            @Nullable String keyPersonId,

            @Schema(description = "product, pricing, material, process ...", example = "material") @Nullable
            String category,

            @Schema(description = "ISO 8601 with offset; now when absent") @Nullable
            String occurredAt) {}

    @Schema(
            name = "ShareActionPlan",
            requiredProperties = {"sharedBy"})
    record SharePlan(
            @Schema(description = "Made up here when absent") @Nullable
            String planId,

            @Schema(example = "u-sato") @Nullable String sharedBy,
            @Nullable String occurredAt) {}

    @Schema(
            name = "VerifyOutcome",
            requiredProperties = {"checkInId", "outcome"})
    record Verify(
            @Schema(description = "The check-in at which it was verified", example = "ci-3001") @Nullable
            String checkInId,

            @Schema(description = "resolved closes the feedback", example = "resolved") @Nullable
            String outcome,

            @Nullable String occurredAt) {}
}
