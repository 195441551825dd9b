package dev.kizuna.kpi.attribution.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.attribution.application.CreditReport;
import dev.kizuna.kpi.attribution.application.CreditReport.Origin;
import dev.kizuna.kpi.attribution.application.Question;
import dev.kizuna.kpi.attribution.application.Sums;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a campaign or partner is credited with over a period")
record AttributionResponse(
        @Schema(description = "The campaign that was asked for", example = "spring-2026") @Nullable
        String campaignId,

        @Schema(description = "The partner that was asked for", example = "acme") @Nullable
        String partnerId,

        @Schema(description = "The partner manager who was asked for", example = "sato") @Nullable
        String managerId,

        @Schema(description = "First local day of sales", example = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last local day of sales", example = "2026-06-30")
        LocalDate to,

        @Schema(description = "Sales of which the first touch is its own, whole")
        Sales sourced,

        @Schema(description = "Sales of which any touch is its own, whole")
        Sales influenced,

        @Schema(description = "Its parts of these sales under each model, side by side")
        List<ByModel> models,

        @Schema(description = "Grows with each change of a sale of these days", example = "17")
        long revision,

        @Schema(
                description = "When the newest of them was divided; absent without any",
                example = "2026-06-30T02:00:00Z")
        @Nullable
        Instant asOf,

        @Schema(description = "How far each partition of the sources had been read by then")
        List<SourceOffset> sources,

        @Schema(description = "What to send as cursor for the next lines; absent at the end") @Nullable
        String nextCursor) {

    @Schema(name = "CreditSource", description = "How far a source had been read")
    record SourceOffset(
            @Schema(description = "Topic", example = "campaign.activity")
            String topic,

            @Schema(description = "Partition", example = "3")
            int partition,

            @Schema(description = "Last offset that counts", example = "4711")
            long offset) {}

    @Schema(description = "An exact amount of money")
    record Money(
            @Schema(description = "Decimal number as text", example = "1234.5")
            String amount,

            @Schema(description = "ISO 4217 code", example = "EUR")
            String currency) {}

    @Schema(description = "Sales and what they brought")
    record Sales(
            @Schema(description = "How many, without those that were wholly given back", example = "12")
            long conversions,

            @Schema(description = "What is left of them after refunds, a sum for each currency")
            List<Money> revenue) {

        static Sales of(Sums sums) {
            return new Sales(
                    sums.sales(),
                    sums.amounts().entrySet().stream()
                            .map(sum -> new Money(plain(sum.getValue()), sum.getKey()))
                            .toList());
        }

        private static String plain(BigDecimal amount) {
            return (amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros()).toPlainString();
        }
    }

    @Schema(description = "Credits under a model")
    record ByModel(
            @Schema(description = "first, last, linear, u-shape or time-decay", example = "linear")
            String model,

            @Schema(description = "All credits together") Sales credited,

            @Schema(description = "The same by partner, campaign, channel and link, as far as they are on this page")
            List<Line> lines) {}

    @Schema(description = "Credits of touches from one place")
    record Line(
            @Schema(description = "Whose touches", example = "acme")
            String partnerId,

            @Schema(description = "Their campaign; absent for a code without one", example = "spring-2026") @Nullable
            String campaignId,

            @Schema(description = "Where, such as link, webinar or referral-code", example = "link")
            String channel,

            @Schema(description = "The tracked link, if there was one", example = "l-17") @Nullable
            String linkId,

            @Schema(description = "Sales and this line's part of them")
            Sales credited) {

        static Line of(Origin origin, Sums sums) {
            return new Line(origin.partnerId(), origin.campaignId(), origin.channel(), origin.linkId(), Sales.of(sums));
        }
    }

    static AttributionResponse of(Question question, CreditReport report, Page<CreditLine> lines) {
        return new AttributionResponse(
                question.campaignId(),
                question.partnerId(),
                question.managerId(),
                report.from(),
                report.to(),
                Sales.of(report.sourced()),
                Sales.of(report.influenced()),
                report.models().entrySet().stream()
                        .map(model -> new ByModel(
                                model.getKey().code(),
                                Sales.of(model.getValue().total()),
                                lines.items().stream()
                                        .filter(line -> line.model() == model.getKey())
                                        .map(line -> Line.of(line.origin(), line.sums()))
                                        .toList()))
                        .toList(),
                report.revision(),
                report.asOf(),
                report.sources().stream()
                        .map(source -> new SourceOffset(source.topic(), source.partition(), source.offset()))
                        .toList(),
                lines.nextCursor());
    }
}
