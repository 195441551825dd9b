package dev.kizuna.kpi.health.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kizuna.kpi.health.domain.HealthScore.PartScore;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final HealthRules RULES = rules(Map.of());

    private final List<DayFigures> days = new ArrayList<>();
    private Progress progress = Progress.NONE;

    @ParameterizedTest
    @CsvSource({"4, 0, 0, 100", "3, 1, 0, 75", "3, 0, 1, 75", "0, 1, 1, 0", "1, 1, 1, 33"})
    void shouldScoreTheShareOfPromisesThatWereKeptInTime(int kept, int late, int broken, int score) {
        promises(0, "response-24h", kept, late, broken);
        assertThat(part(Part.RESPONSE).score()).isEqualTo(score);
        assertThat(part(Part.RESPONSE).evidence())
                .containsExactly(new Evidence(
                        "response-24h", BigDecimal.valueOf(kept), BigDecimal.valueOf(kept + late + broken), score));
    }

    @Test
    void shouldNotScorePromisesThatAreOpenOrLongPast() {
        day(0, Map.of(), Map.of(), Map.of("open:feedback-next-business-day", 3L));
        promises(30, "feedback-next-business-day", 1, 0, 0);
        assertThat(part(Part.FEEDBACK).score()).isNull();
        assertThat(part(Part.FEEDBACK).reason()).isEqualTo("no promise was due");

        promises(29, "feedback-next-business-day", 1, 0, 0);
        assertThat(part(Part.FEEDBACK).score()).isEqualTo(100);
        assertThat(part(Part.FEEDBACK).reason()).isNull();
    }

    @Test
    void shouldScoreCheckInsAndReviewsTogether() {
        promises(0, "weekly-check-in", 3, 0, 1);
        promises(5, "quarterly-review", 0, 1, 0);
        assertThat(part(Part.RHYTHM).score()).isEqualTo(60);
        assertThat(part(Part.RHYTHM).evidence())
                .extracting(Evidence::name, Evidence::score)
                .containsExactly(
                        tuple("weekly-check-in", 75), tuple("monthly-review", null), tuple("quarterly-review", 0));
    }

    @ParameterizedTest(name = "{0} now, {1} in the 90 days before: {2}")
    @CsvSource({
        "4, 12, 100",
        "9, 12, 100",
        "2, 12, 50",
        "0, 12, 0",
        "0, 3, 0",
        "0, 2, ",
        "1, 2, 100",
        "0, 0, ",
        "1, 0, 100"
    })
    void shouldHoldOrdersAgainstWhatIsUsual(int now, int before, Integer score) {
        count(10, Counter.WON, now);
        count(30, Counter.WON, before);
        assertThat(part(Part.RESULTS).score()).isEqualTo(score);
        assertThat(part(Part.RESULTS).reason()).isEqualTo(score == null ? "too little before to compare with" : null);
    }

    @Test
    void shouldTakeRefundsOffRevenue() {
        day(3, Map.of(), Map.of("revenue", "900", "refunds", "400"), Map.of());
        day(60, Map.of(), Map.of("revenue", "3000"), Map.of());
        assertThat(part(Part.RESULTS).score()).isEqualTo(50);
        assertThat(part(Part.RESULTS).evidence().getLast())
                .isEqualTo(new Evidence("netRevenue", new BigDecimal("500"), new BigDecimal("1000.00"), 50));
    }

    @Test
    void shouldAverageWhatBegins() {
        count(3, Counter.PROSPECTS, 2);
        count(40, Counter.PROSPECTS, 12);
        count(3, Counter.POCS, 1);
        count(119, Counter.POCS, 3);
        count(120, Counter.POCS, 1_000);
        count(-1, Counter.POCS, 1_000);
        assertThat(part(Part.PIPELINE).score()).isEqualTo(75);
    }

    @Test
    void shouldScoreTargetsThatWereReachedAndStepsOnTheWayByHalf() {
        // given two reached, two missed, one step; and what was before 90 days ago or is still to come
        progress = new Progress(
                List.of(
                        new Progress.Settled(DAY, true),
                        new Progress.Settled(DAY.minusDays(89), true),
                        new Progress.Settled(DAY.minusDays(3), false),
                        new Progress.Settled(DAY.minusDays(4), false),
                        new Progress.Settled(DAY.minusDays(90), false),
                        new Progress.Settled(DAY.plusDays(1), false)),
                List.of(DAY.minusDays(5), DAY.plusDays(1)));
        assertThat(part(Part.PROGRESS).score()).isEqualTo(63);
    }

    @Test
    void shouldWeighPartsThatHaveAScoreAndSayWhatEachAdds() {
        promises(0, "response-24h", 1, 0, 1);
        promises(0, "feedback-next-business-day", 1, 0, 0);
        HealthScore score = score();

        // 50 by 20 and 100 by 15
        assertThat(score.score()).isEqualTo(71);
        assertThat(score.reason()).isNull();
        assertThat(score.parts()).extracting(PartScore::weight).containsExactly(57, 43, 0, 0, 0, 0);
        assertThat(score.parts().stream()
                        .mapToDouble(part -> part.points().doubleValue())
                        .sum())
                .isCloseTo(71.4, within(0.1));
    }

    @Test
    void shouldHaveNoScoreWhenOnePartIsAll() {
        promises(0, "response-24h", 1, 0, 0);
        assertThat(score().score()).isNull();
        assertThat(score().reason()).isEqualTo("fewer than 2 parts have a score");
        assertThat(new Health(RULES).on(DAY, List.of(), Progress.NONE).score()).isNull();
    }

    @Test
    void shouldLeaveOutWhatWeighsNothing() {
        promises(0, "response-24h", 0, 0, 1);
        promises(0, "feedback-next-business-day", 1, 0, 0);
        promises(0, "weekly-check-in", 1, 0, 0);
        var score = new Health(rules(Map.of(Part.RESPONSE, 0))).on(DAY, days, progress);
        assertThat(score.score()).isEqualTo(100);
    }

    /** Reach, impressions and likes are nice to look at, and no part of health. */
    @RepeatedTest(50)
    void shouldNotChangeWhenVanityFiguresDo(RepetitionInfo repetition) {
        // given
        var random = new Random(repetition.getCurrentRepetition());
        for (int ago = 0; ago < 120; ago++) {
            day(
                    ago,
                    Map.of("won", (long) random.nextInt(3), "prospects", (long) random.nextInt(5)),
                    Map.of("revenue", Integer.toString(random.nextInt(9_000))),
                    Map.of("kept:response-24h", (long) random.nextInt(3), "broken:response-24h", 1L));
        }
        HealthScore plain = score();

        // when
        List<DayFigures> vain = days.stream()
                .map(day -> {
                    Map<String, Long> counters = new HashMap<>(day.counters());
                    for (Counter counter : Counter.values()) {
                        if (counter.isVanity()) {
                            counters.put(counter.label(), random.nextLong(1_000_000));
                        }
                    }
                    return new DayFigures(day.day(), counters, day.sums(), day.promises());
                })
                .toList();

        // then
        assertThat(plain.score()).isNotNull();
        assertThat(new Health(RULES).on(DAY, vain, progress)).isEqualTo(plain);
    }

    @Test
    void shouldRefuseWeightsThatWeighNothing() {
        var nothing = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            nothing.put(part, 0);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new HealthRules(nothing, 7, 15, 40, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new HealthRules(Map.of(Part.RESULTS, 1), 7, 15, 40, 10));
    }

    private static HealthRules rules(Map<Part, Integer> others) {
        var weights = new EnumMap<Part, Integer>(Map.of(
                Part.RESPONSE,
                20,
                Part.FEEDBACK,
                15,
                Part.RHYTHM,
                15,
                Part.PIPELINE,
                20,
                Part.RESULTS,
                20,
                Part.PROGRESS,
                10));
        weights.putAll(others);
        return new HealthRules(weights, 7, 15, 40, 10);
    }

    private HealthScore score() {
        return new Health(RULES).on(DAY, days, progress);
    }

    private PartScore part(Part part) {
        return score().parts().stream()
                .filter(found -> found.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private void count(int daysAgo, Counter counter, long count) {
        day(daysAgo, Map.of(counter.label(), count), Map.of(), Map.of());
    }

    private void promises(int daysAgo, String policy, long kept, long late, long broken) {
        day(
                daysAgo,
                Map.of(),
                Map.of(),
                Map.of("kept:" + policy, kept, "late:" + policy, late, "broken:" + policy, broken));
    }

    private void day(int daysAgo, Map<String, Long> counters, Map<String, String> sums, Map<String, Long> promises) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        sums.forEach((name, amount) -> amounts.put(name, new BigDecimal(amount)));
        days.add(new DayFigures(DAY.minusDays(daysAgo), counters, amounts, promises));
    }
}
