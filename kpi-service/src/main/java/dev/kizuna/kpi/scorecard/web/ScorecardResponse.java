package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a scope over a period.
 *
 * @param scope partner, key-person or campaign
 * @param period such as 2026-01-05, 2026-W02, 2026-01, FY2026-Q1 or total
 * @param from first local day
 * @param to last local day
 * @param revision grows with every change of what the card shows; 0 where nothing was counted
 * @param asOf when it was last counted; null where nothing was
 * @param counters all counters by name
 * @param figures money as amount and currency, ratios with four decimal places, durations in seconds; null for a reason
 * @param reasons why figures are null
 * @param unconverted amounts without a rate, by the sum they belong to
 * @param vanity counters that are nice to look at and part of no figure
 */
record ScorecardResponse(
        String scope,
        String id,
        String period,
        LocalDate from,
        LocalDate to,
        long revision,
        @Nullable Instant asOf,
        Map<String, Long> counters,
        Map<String, @Nullable Object> figures,
        Map<String, String> reasons,
        Map<String, List<MoneyResponse>> unconverted,
        List<String> vanity) {

    private static final List<String> VANITY = Stream.of(Counter.values())
            .filter(Counter::isVanity)
            .map(Counter::label)
            .toList();

    static ScorecardResponse of(String scope, String id, PeriodCard card) {
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
                counters(totals),
                figures,
                reasons,
                unconverted(totals),
                VANITY);
    }

    private static Map<String, Long> counters(Totals totals) {
        Map<String, Long> counters = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            counters.put(counter.label(), totals.count(counter));
        }
        return counters;
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
