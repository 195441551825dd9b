package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Cost;
import dev.kizuna.campaign.activity.domain.CostKind;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cost: an amount, or hours at a rate. */
@Schema(name = "Cost")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostResponse(
        @Schema(description = "Its id, as the reporter gave it", example = "k-12")
        String costId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "When it was incurred") Instant occurredAt,

        @Schema(description = "Fee, media or labour", example = "LABOUR")
        CostKind kind,

        @Schema(description = "How much; absent where hours and rate are told") @Nullable
        MoneyJson amount,

        @Schema(description = "Hours worked", example = "7.5") @Nullable
        String hours,

        @Schema(description = "Price of an hour") @Nullable MoneyJson rate,

        @Schema(description = "The campaign", example = "c-spring") @Nullable
        String campaignId,

        @Schema(
                description = "The invoice's number: with the kind, the same for one cost told under two ids",
                example = "INV-3")
        @Nullable
        String invoiceId) {

    static CostResponse of(Cost cost) {
        return new CostResponse(
                cost.costId(),
                cost.partnerId(),
                cost.source().at(),
                cost.kind(),
                MoneyJson.of(cost.amount()),
                cost.hours() == null ? null : cost.hours().toPlainString(),
                MoneyJson.of(cost.rate()),
                cost.campaignId(),
                cost.invoiceId());
    }
}
