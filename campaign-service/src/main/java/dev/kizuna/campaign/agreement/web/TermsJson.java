package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.agreement.domain.Basis;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Contribution;
import dev.kizuna.campaign.agreement.domain.PaymentTerms;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Terms in requests and answers. */
@Schema(
        name = "Terms",
        requiredProperties = {"validFrom", "currency"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsJson(
        @Schema(description = "First local day in force", example = "2026-04-01") @Nullable
        String validFrom,

        @Schema(description = "Last local day in force; no end when absent", example = "2027-03-31") @Nullable
        String validTo,

        @Schema(description = "ISO 4217 code of its amounts", example = "JPY") @Nullable
        String currency,

        @Schema(
                description = "What moves a partner up: AMOUNT (revenue, when absent) or COUNT (sales)",
                example = "AMOUNT")
        @Nullable
        String measure,

        @Schema(
                description = "When tiers begin again at 0: MONTH, QUARTER, YEAR or TERM (never, when absent)",
                example = "YEAR")
        @Nullable
        String period,

        @Schema(description = "Tiers of all products without a schedule of their own; ascending, the first begins at 0")
        @Nullable
        List<ScheduleJson.TierJson> tiers,

        @Schema(description = "Schedules of single products, which hold in place of the general one") @Nullable
        List<ScheduleJson> products,

        @Schema(
                description = "By what a sale counts as the partner's: REFERRAL_CODE (when absent) or ATTRIBUTION",
                example = "REFERRAL_CODE")
        @Nullable
        String basis,

        @Schema(description = "With ATTRIBUTION: FIRST, LAST, LINEAR, U_SHAPE or TIME_DECAY", example = "LINEAR")
        @Nullable
        String model,

        @Schema(description = "Days after a sale in which nothing is paid; 30 when absent", example = "30") @Nullable
        Integer holdingDays,

        @Schema(description = "Least amount of a payout, in the currency; less is carried forward", example = "10000")
        @Nullable
        String minimumPayout,

        @Schema(description = "What either side gives beside money") @Nullable
        List<ContributionJson> contributions,

        @Schema(
                description = "What else holds, one clear sentence each",
                example = "[\"Leads are answered within two days\"]")
        @Nullable
        List<String> conditions) {

    /** What a side gives beside money. */
    @Schema(
            name = "Contribution",
            requiredProperties = {"by", "code", "description"})
    record ContributionJson(
            @Schema(description = "VENDOR or PARTNER", example = "VENDOR") @Nullable
            String by,

            @Schema(description = "Stable code", example = "training") @Nullable
            String code,

            @Schema(description = "What exactly", example = "Two days of product training a quarter") @Nullable
            String description) {}

    static TermsJson of(Terms terms) {
        Commission commission = terms.commission();
        ScheduleJson general = ScheduleJson.of(null, commission.general());
        AttributionModel model = commission.model();
        return new TermsJson(
                terms.validFrom().toString(),
                terms.validTo() == null ? null : terms.validTo().toString(),
                terms.currency(),
                general.measure(),
                general.period(),
                general.tiers(),
                new TreeMap<>(commission.products())
                        .entrySet().stream()
                                .map(entry -> ScheduleJson.of(entry.getKey(), entry.getValue()))
                                .toList(),
                commission.basis().name(),
                model == null ? null : model.name(),
                terms.payment().holdingDays(),
                terms.payment().minimum().toPlainString(),
                terms.contributions().stream()
                        .map(given -> new ContributionJson(given.by().name(), given.code(), given.description()))
                        .toList(),
                terms.conditions());
    }

    Terms read(RequestReader reader) {
        return new Terms(
                reader.day("/validFrom", validFrom),
                reader.dayIfGiven("/validTo", validTo),
                reader.text("/currency", currency),
                commission(reader),
                new PaymentTerms(
                        holdingDays == null ? PaymentTerms.USUAL.holdingDays() : holdingDays,
                        minimumPayout == null ? BigDecimal.ZERO : reader.decimal("/minimumPayout", minimumPayout)),
                contributions(reader),
                conditions(reader));
    }

    private Commission commission(RequestReader reader) {
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        List<ScheduleJson> given = products == null ? List.of() : products;
        for (int i = 0; i < given.size(); i++) {
            String at = "/products/" + i;
            String productId = reader.id(at + "/productId", given.get(i).productId());
            if (schedules.put(productId, given.get(i).read(reader, at)) != null) {
                reader.refuse(at + "/productId", "\"" + productId + "\" has a schedule already");
            }
        }
        return new Commission(
                basis == null ? Basis.REFERRAL_CODE : reader.oneOf(Basis.class, "/basis", basis),
                model == null ? null : reader.oneOf(AttributionModel.class, "/model", model),
                new ScheduleJson(null, measure, period, tiers).read(reader, ""),
                schedules);
    }

    private List<Contribution> contributions(RequestReader reader) {
        var read = new ArrayList<Contribution>();
        for (ContributionJson given : contributions == null ? List.<ContributionJson>of() : contributions) {
            String at = "/contributions/" + read.size();
            read.add(new Contribution(
                    reader.oneOf(Contribution.Side.class, at + "/by", given.by),
                    reader.text(at + "/code", given.code),
                    reader.text(at + "/description", given.description)));
        }
        return read;
    }

    private List<String> conditions(RequestReader reader) {
        var read = new ArrayList<String>();
        for (String condition : conditions == null ? List.<String>of() : conditions) {
            read.add(reader.text("/conditions/" + read.size(), condition));
        }
        return read;
    }
}
