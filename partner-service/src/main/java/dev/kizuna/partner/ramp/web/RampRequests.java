package dev.kizuna.partner.ramp.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about ramps. */
final class RampRequests {

    private RampRequests() {}

    @Schema(
            name = "AgreeRampPlan",
            requiredProperties = {"targets"})
    record Agree(
            @Schema(description = "All targets of the plan; for each metric they must not fall from day to day")
            @Nullable
            List<@Nullable TargetRequest> targets,

            @Schema(description = "When it happened; now when absent", example = "2026-01-13T10:00:00+09:00") @Nullable
            String occurredAt) {}
}
