package dev.kizuna.kpi.scorecard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Totals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(description = "The figures of a scope over a period")
record ScorecardResponse(
        @Schema(description = "partner, key-person, campaign, partner-manager or total", example = "campaign")
        String scope,

        @Schema(description = "Whose figures these are", example = "spring-2026")
        String id,

        @Schema(
                description = "Such as 2026-01-05, 2026-W02, 2026-01, FY2026-Q1, days 1-30, after day 90 or total",
                example = "2026-W19")
        String period,

        @Schema(description = "First local day", example = "2026-05-04")
        LocalDate from,

        @Schema(description = "Last local day", example = "2026-05-10")
        LocalDate to,

        @Schema(
                description = "Grows with every change of what the card shows; 0 where nothing was counted",
                example = "41")
        long revision,

        @Schema(
                description = "When it was last counted (UTC); null where nothing was",
                example = "2026-05-11T00:00:00.120Z")
        @Nullable
        Instant asOf,

        @Schema(
                description = "Of a card of the past: the moment whose figures these are (UTC); absent otherwise",
                example = "2026-05-11T00:00:00Z")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant readAsOf,

        @Schema(description = "All counters by name", example = "{\"leads\": 12, \"won\": 1}")
        Map<String, Long> counters,

        @Schema(
                description =
                        "Money as amount and currency, ratios with four decimal places, durations in seconds; null"
                                + " for a reason",
                example = "{\"revenue\": {\"amount\": \"30000\", \"currency\": \"JPY\"}, \"conversionRate\": 0.0833}")
        Map<String, @Nullable Object> figures,

        @Schema(description = "Why figures are null", example = "{\"roi\": \"no cost\"}")
        Map<String, String> reasons,

        @Schema(
                description =
                        "Figures that are nearly but not wholly exact: medians and 90th percentiles of more than 10,000"
                                + " different durations are within half a percent, more than 4,096 unique visitors"
                                + " within 3%; empty when all are exact",
                example = "[\"leadTimeP90Seconds\"]")
        List<String> approximate,

        @Schema(description = "Amounts without a rate, by the sum they belong to")
        Map<String, List<MoneyResponse>> unconverted,

        @Schema(description = "Counters that are nice to look at and part of no figure", example = "[\"reach\"]")
        List<String> vanity,

        @Schema(description = "What became of promises that were due in the period, by policy")
        List<PromisesResponse> promises,

        @Schema(
                description = "What was agreed to be reached, by name of the counter or figure, as it stands at the end"
                        + " of the period; on the last card of an answer, for campaigns and key persons")
        Map<String, TargetResponse> targets,

        @Schema(
                description =
                        "True while the zone of a partner is not known, so that days are those of the default zone",
                example = "false")
        boolean provisional,

        @Schema(description = "How far the sources had been read when the figures last changed")
        List<SourceResponse> sources) {

    private static final List<String> VANITY = Stream.of(Counter.values())
            .filter(Counter::isVanity)
            .map(Counter::label)
            .toList();

    static ScorecardResponse of(String scope, String id, PeriodCard card, @Nullable Instant readAsOf) {
        Totals totals = card.totals();
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        card.figures().forEach((name, figure) -> {
            switch (figure) {
                case Figure.Money money -> figures.put(name, MoneyResponse.of(money.amount()));
                case Figure.Number number -> figures.put(name, number.value());
                case Figure.Absent absent -> {
                    figures.put(name, null);
                    reasons.put(name, absent.reason());
                }
            }
        });
        return new ScorecardResponse(
                scope,
                id,
                card.period().label(),
                card.period().from(),
                card.period().to(),
                totals.revision(),
                totals.asOf(),
                readAsOf,
                counters(totals),
                figures,
                reasons,
                Figures.approximate(totals),
                unconverted(totals),
                VANITY,
                PromisesResponse.of(totals.promises()),
                targets(card),
                totals.provisional(),
                totals.sources().stream().map(SourceResponse::of).toList());
    }

    private static Map<String, Long> counters(Totals totals) {
        Map<String, Long> counters = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            counters.put(counter.label(), totals.count(counter));
        }
        return counters;
    }

    private static Map<String, TargetResponse> targets(PeriodCard card) {
        Map<String, TargetResponse> targets = new LinkedHashMap<>();
        card.targets().forEach(progress -> targets.put(progress.target().name(), TargetResponse.of(progress)));
        return targets;
    }

    private static Map<String, List<MoneyResponse>> unconverted(Totals totals) {
        Map<String, List<MoneyResponse>> unconverted = new LinkedHashMap<>();
        totals.unconverted()
                .forEach((sum, byCurrency) -> unconverted.put(
                        sum.label(),
                        byCurrency.entrySet().stream()
                                .map(entry -> MoneyResponse.of(entry.getValue(), entry.getKey()))
                                .toList()));
        return unconverted;
    }
}
