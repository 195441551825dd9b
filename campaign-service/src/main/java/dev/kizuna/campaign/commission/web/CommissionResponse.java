package dev.kizuna.campaign.commission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sale earns a partner. */
@Schema(name = "Commission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommissionResponse(
        @Schema(description = "Partner and conversion", example = "p-hikari~c-77")
        String commissionId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "The sale", example = "c-77") String conversionId,

        @Schema(description = "What it brought; absent while only refunds or credits are known") @Nullable
        MoneyJson sold,

        @Schema(description = "What it brought in the agreement's currency; absent where that is the sale's own")
        @Nullable
        MoneyJson exchanged,

        @Schema(
                description = "By what rate; that of the sale's local day, which stays however it is corrected",
                example = "148.2")
        @Nullable
        String exchangeRate,

        @Schema(description = "The local day whose rate that is", example = "2026-04-10") @Nullable
        LocalDate exchangeRateDay,

        @Schema(description = "What was given back, each refund once")
        List<MoneyJson> refunds,

        @Schema(description = "What it earns now; absent when nothing ever was") @Nullable
        MoneyJson earned,

        @Schema(
                description = "Why it earns nothing: no-agreement, no-code, nothing-sold, no-credit, foreign-code,"
                        + " same-sale, self-referral, suspended or no-rate",
                example = "foreign-code")
        @Nullable
        String why,

        @Schema(description = "The agreement by which it earns", example = "a-hikari-2026") @Nullable
        String agreementId,

        @Schema(description = "Its version in force on the day of the sale", example = "1") @Nullable
        Integer agreementVersion,

        @Schema(description = "Last local day on which it is held back", example = "2026-05-10") @Nullable
        LocalDate heldUntil,

        @Schema(description = "Whether it is due for payment", example = "false")
        boolean released) {

    static CommissionResponse of(PartnerSale sale) {
        Conversion conversion = sale.conversion();
        PartnerSale.Why why = sale.why();
        Told told = sale.told();
        Exchange exchange = told == null ? null : told.exchange();
        return new CommissionResponse(
                sale.id(),
                sale.partnerId(),
                sale.conversionId(),
                conversion == null ? null : MoneyJson.of(conversion.amount()),
                exchange == null || conversion == null
                        ? null
                        : MoneyJson.of(new Money(exchange.of(conversion.amount().amount()), exchange.to())),
                exchange == null ? null : exchange.rate().toPlainString(),
                exchange == null ? null : exchange.day(),
                sale.refunds().stream()
                        .map(refund -> new MoneyJson(refund.amount().toPlainString(), refund.currency()))
                        .toList(),
                told == null ? null : MoneyJson.of(new Money(told.amount(), told.currency())),
                why == null ? null : why.code(),
                told == null ? null : told.agreementId(),
                told == null ? null : told.agreementVersion(),
                told == null ? null : told.heldUntil(),
                told != null && told.released());
    }
}
