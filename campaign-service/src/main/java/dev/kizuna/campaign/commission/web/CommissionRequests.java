package dev.kizuna.campaign.commission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about commissions. */
final class CommissionRequests {

    private CommissionRequests() {}

    @Schema(name = "ClearCommission", requiredProperties = "clearedBy")
    record Clear(
            @Schema(description = "Who looked", example = "u-kato") @Nullable
            String clearedBy,

            @Schema(description = "When; now when absent", example = "2026-05-02T09:30:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "RejectCommission", requiredProperties = "rejectedBy")
    record Reject(
            @Schema(description = "Who looked", example = "u-kato") @Nullable
            String rejectedBy,

            @Schema(description = "When; now when absent", example = "2026-05-02T09:30:00+09:00") @Nullable
            String occurredAt) {}
}
