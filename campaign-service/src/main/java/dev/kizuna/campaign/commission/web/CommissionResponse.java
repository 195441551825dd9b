package dev.kizuna.campaign.commission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Scrutiny;
import dev.kizuna.campaign.commission.domain.Suspicion;
import dev.kizuna.campaign.commission.domain.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
                        + " same-sale, self-referral, suspended, rejected or no-rate",
                example = "foreign-code")
        @Nullable
        String why,

        @Schema(description = "The agreement by which it earns", example = "a-hikari-2026") @Nullable
        String agreementId,

        @Schema(description = "Its version in force on the day of the sale", example = "1") @Nullable
        Integer agreementVersion,

        @Schema(description = "Last local day on which it is held back", example = "2026-05-10") @Nullable
        LocalDate heldUntil,

        @Schema(description = "What rules have against it; as long as there is any it is not paid")
        List<DoubtJson> withheld,

        @Schema(description = "What somebody looked at and found nothing wrong with")
        List<LookJson> cleared,

        @Schema(description = "Who rejected it; absent when nobody has", example = "u-kato") @Nullable
        String rejectedBy,

        @Schema(description = "Whether it is due for payment", example = "false")
        boolean released) {

    /** What a rule has against a commission. */
    @Schema(name = "Doubt")
    record DoubtJson(
            @Schema(description = "Stable code of the rule", example = "many-sales-by-customer")
            String rule,

            @Schema(description = "Version of the rules that withheld it", example = "1")
            int rulesVersion,

            @Schema(description = "What the rule counts now: sales, refunded sales, or seconds", example = "6")
            long counted,

            @Schema(description = "The sales that it counts, the first hundred", example = "[\"c-77\", \"c-78\"]")
            List<String> evidence) {

        private static final int MOST_EVIDENCE = 100;

        static DoubtJson of(Scrutiny.Doubt doubt, List<Suspicion> now) {
            return now.stream()
                    .filter(suspicion -> suspicion.rule().equals(doubt.rule()))
                    .findFirst()
                    .map(suspicion -> new DoubtJson(
                            doubt.rule(),
                            doubt.rulesVersion(),
                            suspicion.counted(),
                            suspicion.evidence().stream().limit(MOST_EVIDENCE).toList()))
                    .orElseGet(() -> new DoubtJson(doubt.rule(), doubt.rulesVersion(), doubt.counted(), List.of()));
        }
    }

    /** Somebody looked. */
    @Schema(name = "Look")
    record LookJson(
            @Schema(description = "Stable code of the rule", example = "many-sales-by-customer")
            String rule,

            @Schema(description = "Who looked", example = "u-kato")
            String clearedBy,

            @Schema(description = "When", example = "2026-05-02T00:30:00Z")
            Instant clearedAt) {}

    /** @param against what rules have against it now */
    static CommissionResponse of(PartnerSale sale, List<Suspicion> against) {
        Conversion conversion = sale.conversion();
        PartnerSale.Why why = sale.why();
        Told told = sale.told();
        Scrutiny.Rejected rejected = sale.scrutiny().rejected();
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
                sale.scrutiny().doubts().stream()
                        .map(doubt -> DoubtJson.of(doubt, against))
                        .toList(),
                sale.scrutiny().cleared().stream()
                        .map(look -> new LookJson(look.rule(), look.by(), look.at()))
                        .toList(),
                rejected == null ? null : rejected.by(),
                told != null && told.released());
    }
}
