package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Sale.Refund;
import dev.kizuna.campaign.activity.domain.Sale.Told;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sale as it was reported under one id. */
@Schema(name = "Conversion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversionResponse(
        @Schema(description = "Its id, as the reporter gave it", example = "c-77")
        String conversionId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "When it was; absent while only refunds are known") @Nullable
        Instant occurredAt,

        @Schema(description = "What it brought") @Nullable MoneyJson amount,

        @Schema(description = "What was given back, each once")
        List<RefundResponse> refunds,

        @Schema(description = "The deal", example = "d-9001") @Nullable
        String dealId,

        @Schema(description = "The lead", example = "l-771") @Nullable
        String leadId,

        @Schema(description = "The campaign", example = "c-spring") @Nullable
        String campaignId,

        @Schema(description = "The visitor's journey", example = "j-1") @Nullable
        String journeyId,

        @Schema(description = "The code that was given", example = "hikari-7") @Nullable
        String referralCode,

        @Schema(description = "What was sold", example = "crm") @Nullable
        String productId,

        @Schema(
                description = "The order's number: with the product, the same for one sale told under two ids",
                example = "SO-1007")
        @Nullable
        String orderId) {

    /** Money that was given back. */
    @Schema(name = "ConversionRefund")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundResponse(
            @Schema(description = "Its id", example = "r-1") String refundId,

            @Schema(description = "How much") @Nullable MoneyJson amount,

            @Schema(description = "When") Instant occurredAt,

            @Schema(description = "The order, where the sale was not known by its id", example = "SO-1007") @Nullable
            String orderId) {

        static RefundResponse of(Refund refund) {
            return new RefundResponse(
                    refund.refundId(),
                    MoneyJson.of(refund.amount()),
                    refund.source().at(),
                    refund.orderId());
        }
    }

    static ConversionResponse of(Sale sale) {
        Told told = sale.told();
        return new ConversionResponse(
                sale.conversionId(),
                sale.partnerId(),
                told == null ? null : told.source().at(),
                told == null ? null : MoneyJson.of(told.amount()),
                sale.refunds().stream().map(RefundResponse::of).toList(),
                maybe(told, Told::dealId),
                maybe(told, Told::leadId),
                maybe(told, Told::campaignId),
                maybe(told, Told::journeyId),
                maybe(told, Told::referralCode),
                maybe(told, Told::productId),
                maybe(told, Told::orderId));
    }

    private static @Nullable String maybe(@Nullable Told told, Function<Told, @Nullable String> field) {
        return told == null ? null : field.apply(told);
    }
}
