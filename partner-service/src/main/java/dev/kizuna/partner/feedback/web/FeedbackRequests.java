package dev.kizuna.partner.feedback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about feedback. */
final class FeedbackRequests {

    private FeedbackRequests() {}

    /** What a check-in finds. */
    enum Found {
        RESOLVED,
        NOT_RESOLVED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Schema(
            name = "SubmitFeedback",
            requiredProperties = {"partnerId", "category"})
    record Submit(
            @Schema(description = "Made up here when absent", example = "fb-2001") @Nullable
            String feedbackId,

            @Schema(description = "Who gave it", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "Key person who gave it, if it was one", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(
                    description = "Code of what it is about: product, pricing, material, process ...",
                    example = "material")
            @Nullable
            String category,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "ShareActionPlan",
            requiredProperties = {"sharedBy"})
    record SharePlan(
            @Schema(description = "Made up here when absent", example = "plan-7") @Nullable
            String planId,

            @Schema(description = "Who told the partner", example = "u-sato") @Nullable
            String sharedBy,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-06T15:30:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "VerifyOutcome",
            requiredProperties = {"checkInId", "outcome"})
    record Verify(
            @Schema(
                    description = "The check-in with this partner at which it was verified, held since the plan was"
                            + " shared",
                    example = "ci-3001")
            @Nullable
            String checkInId,

            @Schema(
                    description = "resolved, and it can be closed; not-resolved, and another plan is due",
                    example = "resolved")
            @Nullable
            String outcome,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T10:10:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "CloseFeedback",
            requiredProperties = {"closedBy"})
    record Close(
            @Schema(description = "Who closes it", example = "u-sato") @Nullable
            String closedBy,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T10:15:00+09:00")
            @Nullable
            String occurredAt) {}
}
