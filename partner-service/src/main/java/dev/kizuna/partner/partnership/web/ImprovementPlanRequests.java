package dev.kizuna.partner.partnership.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about improvement plans. */
final class ImprovementPlanRequests {

    private ImprovementPlanRequests() {}

    @Schema(
            name = "BeginImprovementPlan",
            requiredProperties = {"ownerId", "agreedWith", "goals", "reviewDueAt"})
    record Begin(
            @Schema(description = "Made up here when absent") @Nullable
            String planId,

            @Schema(description = "Who answers for it on the vendor's side", example = "u-sato") @Nullable
            String ownerId,

            @Schema(description = "Who agreed to it on the partner's side", example = "kp-tanaka") @Nullable
            String agreedWith,

            @Schema(description = "One at least", example = "[\"two first meetings a month\"]") @Nullable
            List<String> goals,

            @Schema(description = "ISO 8601 with offset", example = "2026-03-02T10:00:00+09:00") @Nullable
            String reviewDueAt,

            @Nullable String occurredAt) {}

    @Schema(
            name = "ReviewImprovementPlan",
            requiredProperties = {"reviewedBy", "onTrack"})
    record Review(
            @Nullable String reviewedBy,

            @Schema(description = "Whether the goals are in reach") @Nullable
            Boolean onTrack,

            @Nullable String note,
            @Nullable String occurredAt) {}

    @Schema(
            name = "EndImprovementPlan",
            requiredProperties = {"outcome"})
    record End(
            @Schema(description = "SUCCEEDED, FAILED or ABANDONED", example = "FAILED") @Nullable
            String outcome,

            @Schema(description = "What it taught; one at least when it failed") @Nullable
            List<String> lessons,

            @Nullable String occurredAt) {}
}
