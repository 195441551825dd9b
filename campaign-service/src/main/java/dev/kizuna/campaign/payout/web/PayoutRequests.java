package dev.kizuna.campaign.payout.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about payouts. */
final class PayoutRequests {

    private PayoutRequests() {}

    @Schema(
            name = "PreparePayout",
            requiredProperties = {"partnerId", "currency", "month", "preparedBy"})
    record Prepare(
            @Schema(description = "The partner", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "ISO 4217 code", example = "JPY") @Nullable
            String currency,

            @Schema(description = "Month of the partner's calendar that is over", example = "2026-04") @Nullable
            String month,

            @Schema(description = "Who prepares it", example = "u-sato") @Nullable
            String preparedBy) {}

    @Schema(name = "ApprovePayout", requiredProperties = "approvedBy")
    record Approve(
            @Schema(description = "Who approves; not who prepared it", example = "u-kato") @Nullable
            String approvedBy,

            @Schema(description = "When; now when absent", example = "2026-05-02T09:30:00+09:00") @Nullable
            String occurredAt) {}
}
