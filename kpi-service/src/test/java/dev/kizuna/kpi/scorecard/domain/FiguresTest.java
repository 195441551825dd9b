package dev.kizuna.kpi.scorecard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void shouldComputeRatiosOfWhatIsThere() {
        // when
        var figures = figures(
                Map.of(
                        Counter.LEADS, 7L,
                        Counter.MQL, 3L,
                        Counter.WON, 2L,
                        Counter.PROSPECTS, 4L,
                        Counter.POCS, 1L,
                        Counter.INQUIRIES, 3L,
                        Counter.ANSWERED_WITHIN_24_HOURS, 2L,
                        Counter.FEEDBACK, 2L,
                        Counter.FEEDBACK_PLANNED, 2L,
                        Counter.REACH, 1_000_000L),
                Map.of(
                        Sum.REVENUE, amount("5000"),
                        Sum.REFUNDS, amount("500"),
                        Sum.COST_FEE, amount("1000"),
                        Sum.COST_MEDIA, amount("400"),
                        Sum.COST_LABOUR, amount("100")),
                Map.of());

        // then
        assertThat(figures)
                .containsEntry("revenue", money("5000"))
                .containsEntry("refunds", money("500"))
                .containsEntry("cost", money("1500"))
                .containsEntry("roi", number("2.0000"))
                .containsEntry("roas", number("11.2500"))
                .containsEntry("cpl", money("214.2857"))
                .containsEntry("costPerMql", money("500"))
                .containsEntry("conversionRate", number("0.2857"))
                .containsEntry("pocRate", number("0.2500"))
                .containsEntry("responseWithin24h", number("0.6667"))
                .containsEntry("feedbackPlannedRate", number("1.0000"));
    }

    @Test
    void shouldSayWhyWhenThereIsNothingToDivideBy() {
        // when
        var figures = figures(Map.of(), Map.of(), Map.of());

        // then
        assertThat(figures)
                .containsEntry("revenue", money("0"))
                .containsEntry("cost", money("0"))
                .containsEntry("roi", new Figure.Absent("no cost"))
                .containsEntry("roas", new Figure.Absent("no media cost"))
                .containsEntry("cpl", new Figure.Absent("no leads"))
                .containsEntry("costPerMql", new Figure.Absent("no mql"))
                .containsEntry("conversionRate", new Figure.Absent("no leads"))
                .containsEntry("pocRate", new Figure.Absent("no prospects"))
                .containsEntry("responseWithin24h", new Figure.Absent("no inquiries"))
                .containsEntry("feedbackPlannedRate", new Figure.Absent("no feedback"))
                .containsEntry("leadTimeMedianSeconds", new Figure.Absent("no won deal with a known lead"))
                .containsEntry("timeToAnswerP90Seconds", new Figure.Absent("no answered inquiry"))
                .containsEntry("uniqueVisitors", number("0"));
    }

    @Test
    void shouldFollowTheFunnelFromStageToStage() {
        // when
        var figures = figures(
                Map.of(
                        Counter.TOUCHES, 100L,
                        Counter.LEADS, 10L,
                        Counter.MQL, 5L,
                        Counter.PROSPECTS, 4L,
                        Counter.PROPOSED, 3L,
                        Counter.POCS, 2L,
                        Counter.APPROVALS, 1L,
                        Counter.WON, 1L),
                Map.of(),
                Map.of());

        // then
        assertThat(figures)
                .containsEntry("leadRate", number("0.1000"))
                .containsEntry("mqlRate", number("0.5000"))
                .containsEntry("prospectRate", number("0.8000"))
                .containsEntry("proposalRate", number("0.7500"))
                .containsEntry("pocRate", number("0.5000"))
                .containsEntry("approvalRate", number("0.2500"))
                .containsEntry("winRate", number("0.2500"))
                .containsEntry("conversionRate", number("0.1000"));
    }

    @Test
    void shouldCountCommissionsAmongTheCost() {
        // when
        var figures = figures(
                Map.of(),
                Map.of(Sum.REVENUE, amount("3000"), Sum.COST_FEE, amount("600"), Sum.COST_COMMISSION, amount("400")),
                Map.of());

        // then
        assertThat(figures)
                .containsEntry("costCommission", money("400"))
                .containsEntry("cost", money("1000"))
                .containsEntry("roi", number("2.0000"));
    }

    @Test
    void shouldShareKeptPromisesAmongThoseThatAreSettled() {
        // given
        var promises = Promises.of(Map.of(
                "kept:response-24h", 6L,
                "late:response-24h", 1L,
                "broken:response-24h", 1L,
                "open:response-24h", 9L,
                "open:feedback-next-business-day", 2L,
                "broken:weekly-check-in", 4L,
                "forgotten:of-a-later-release", 5L));

        // when
        var figures = figures(Map.of(), Map.of(), Map.of(), promises);

        // then
        assertThat(figures)
                .containsEntry("responseKeptShare", number("0.7500"))
                .containsEntry("feedbackKeptShare", new Figure.Absent("no promise settled"))
                .containsEntry("promisesKeptShare", number("0.5000"));
        assertThat(promises.of("response-24h").due()).isEqualTo(17);
        assertThat(figures.keySet()).containsExactlyElementsOf(Figures.names());
    }

    @Test
    void shouldLeaveOutOnlyWhatNeedsTheMissingRate() {
        // when
        var figures = figures(
                Map.of(Counter.LEADS, 1L),
                Map.of(Sum.REVENUE, amount("5000"), Sum.COST_FEE, amount("1000")),
                Map.of(Sum.COST_MEDIA, Map.of("USD", amount("10"), "EUR", amount("1"))));

        // then
        var absent = new Figure.Absent("no rate for EUR, USD");
        assertThat(figures)
                .containsEntry("revenue", money("5000"))
                .containsEntry("costFee", money("1000"))
                .containsEntry("costMedia", absent)
                .containsEntry("cost", absent)
                .containsEntry("roi", absent)
                .containsEntry("roas", absent)
                .containsEntry("cpl", absent)
                .containsEntry("conversionRate", number("0.0000"));
    }

    private static Map<String, Figure> figures(
            Map<Counter, Long> counters, Map<Sum, BigDecimal> sums, Map<Sum, Map<String, BigDecimal>> unconverted) {
        return figures(counters, sums, unconverted, Promises.NONE);
    }

    private static Map<String, Figure> figures(
            Map<Counter, Long> counters,
            Map<Sum, BigDecimal> sums,
            Map<Sum, Map<String, BigDecimal>> unconverted,
            Promises promises) {
        return Figures.of(
                new Totals(
                        1,
                        Instant.EPOCH,
                        enumMap(Counter.class, counters),
                        enumMap(Sum.class, sums),
                        enumMap(Sum.class, unconverted),
                        enumMap(Measure.class, Map.of()),
                        0,
                        false,
                        promises,
                        List.of(),
                        false),
                "JPY");
    }

    private static <K extends Enum<K>, V> Map<K, V> enumMap(Class<K> type, Map<K, V> map) {
        var copy = new EnumMap<K, V>(type);
        copy.putAll(map);
        return copy;
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value).setScale(4);
    }

    private static Figure money(String value) {
        return new Figure.Money(new Amount(amount(value), "JPY"));
    }

    private static Figure number(String value) {
        return new Figure.Number(new BigDecimal(value));
    }
}
