package dev.kizuna.partner.mismatch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about mismatches. */
final class MismatchRequests {

    private MismatchRequests() {}

    @Schema(
            name = "DiagnoseMismatch",
            requiredProperties = {"partnerId", "keyPersonId", "kind"})
    record Diagnose(
            @Schema(description = "Made up here when absent") @Nullable
            String mismatchId,

            @Nullable String partnerId,
            @Nullable String keyPersonId,

            @Schema(description = "AUTHORITY_WITHOUT_WILL, WILL_WITHOUT_TIME or SKILL_WITHOUT_INFLUENCE") @Nullable
            String kind,

            @Schema(description = "Ids of what led to the hypothesis") @Nullable
            List<String> evidence,

            @Nullable String occurredAt) {}

    @Schema(
            name = "PlanRemedy",
            requiredProperties = {"kind"})
    record PlanRemedy(
            @Schema(description = "Made up here when absent") @Nullable
            String remedyId,

            @Schema(example = "support-unit") @Nullable String kind,

            @Schema(description = "Local day on which its effect is checked") @Nullable
            String checkOn,

            @Nullable String occurredAt) {}
}
