package dev.kizuna.kpi.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Counter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty days of a campaign; on the latest ten, one stage may be worse than before. */
class FunnelTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final int DAYS = 20;

    /** What a usual day brings. */
    private static final Map<Counter, Long> USUAL = new EnumMap<>(Map.of(
            Counter.REACH, 1_000L,
            Counter.IMPRESSIONS, 2_000L,
            Counter.TOUCHES, 200L,
            Counter.LEADS, 80L,
            Counter.MQL, 40L,
            Counter.PROSPECTS, 20L,
            Counter.WON, 10L));

    @ParameterizedTest
    @CsvSource({
        "REACH, REACH",
        "TOUCHES, MESSAGE",
        "LEADS, LANDING_PAGE",
        "MQL, QUALIFICATION",
        "PROSPECTS, QUALIFICATION",
        "WON, CLOSING"
    })
    void shouldBlameTheStageAtWhichItWasLostAndNoneBehindIt(Counter lost, Stage stage) {
        Blame blame = blame(Metric.WON, halved(lost));

        assertThat(blame.stage()).isEqualTo(stage);
        assertThat(blame.reason()).isNull();
        assertThat(blame.evidence())
                .hasEntrySatisfying(
                        stage.code() + ".fall", fall -> assertThat(fall).isEqualByComparingTo("0.5"));
    }

    @Test
    void shouldNotBlameAStageOnWhichTheTargetDoesNotDepend() {
        Blame blame = blame(Metric.LEADS, halved(Counter.WON));

        assertThat(blame.stage()).isNull();
        assertThat(blame.reason()).isEqualTo("no-stage-fell");
        assertThat(blame.evidence()).doesNotContainKey("closing.fall");
    }

    @Test
    void shouldBlameNobodyForLittle() {
        SortedMap<LocalDate, Counted> days = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            days.put(FIRST.plusDays(day), counted(Map.of(Counter.TOUCHES, 1L, Counter.LEADS, day < 10 ? 1L : 0L)));
        }

        Blame blame = Funnel.blame(GapRules.USUAL, Metric.LEADS, FIRST, FIRST.plusDays(DAYS - 1), days);

        assertThat(blame.stage()).isNull();
        assertThat(blame.reason()).isEqualTo("too-few-counts");
        assertThat(blame.evidence()).isEmpty();
    }

    @Test
    void shouldShowButNotBlameAFallThatMayBeChance() {
        SortedMap<LocalDate, Counted> days = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            long leads = day < 10 ? day % 2 : day % 3 == 0 ? 1 : 0;
            days.put(FIRST.plusDays(day), counted(Map.of(Counter.TOUCHES, 3L, Counter.LEADS, leads)));
        }

        Blame blame = Funnel.blame(GapRules.USUAL, Metric.LEADS, FIRST, FIRST.plusDays(DAYS - 1), days);

        assertThat(blame.stage()).isNull();
        assertThat(blame.reason()).isEqualTo("no-stage-fell");
        assertThat(blame.evidence().get("landing-page.fall")).isGreaterThan(new BigDecimal("0.15"));
        assertThat(blame.evidence().get("landing-page.z")).isLessThan(new BigDecimal("1.64"));
    }

    @Test
    void shouldSayThatThereIsNothingToCompareWithOnTheFirstDay() {
        Blame blame = Funnel.blame(GapRules.USUAL, Metric.LEADS, FIRST, FIRST, new TreeMap<>());

        assertThat(blame.reason()).isEqualTo("no-earlier-days");
    }

    private static Blame blame(Metric metric, SortedMap<LocalDate, Counted> days) {
        return Funnel.blame(GapRules.USUAL, metric, FIRST, FIRST.plusDays(DAYS - 1), days);
    }

    /** From this counter on, the latest ten days bring half. */
    private static SortedMap<LocalDate, Counted> halved(Counter lost) {
        SortedMap<LocalDate, Counted> days = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            Map<Counter, Long> counters = new EnumMap<>(USUAL);
            if (day >= 10) {
                counters.replaceAll((counter, count) -> counter.compareTo(lost) >= 0 ? count / 2 : count);
            }
            days.put(FIRST.plusDays(day), counted(counters));
        }
        return days;
    }

    private static Counted counted(Map<Counter, Long> counters) {
        return new Counted(counters, Map.of(), Set.of(), null);
    }
}
