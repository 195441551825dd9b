package dev.kizuna.kpi.health.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final HealthRules RULES = new HealthRules(
            Map.of(
                    Part.RESPONSE,
                    1,
                    Part.FEEDBACK,
                    1,
                    Part.RHYTHM,
                    1,
                    Part.PIPELINE,
                    1,
                    Part.RESULTS,
                    1,
                    Part.PROGRESS,
                    1),
            7,
            15,
            40,
            10);

    private final Watched partner = Watched.unknown("p1", ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "80, 65, true",
        "80, 66, false",
        "80, 90, false",
        "45, 39, true",
        "40, 39, true",
        "39, 30, false",
        "39, 24, true",
        ", 10, false",
        "80, , false"
    })
    void shouldSayThatHealthFellByPointsOrBelowWhatIsLow(Integer before, Integer now, boolean fell) {
        Verdict verdict = partner.judge(score(DAY, now), score(DAY.minusDays(7), before), RULES);
        if (!fell) {
            assertThat(verdict).isNull();
            return;
        }
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Fell.class, said -> {
            assertThat(said.fall().score()).isEqualTo(now);
            assertThat(said.fall().before()).isEqualTo(before);
            assertThat(said.fall().comparedWith()).isEqualTo(DAY.minusDays(7));
            assertThat(said.fall().at()).isEqualTo(Instant.parse("2026-06-30T15:00:00Z"));
        });
    }

    @Test
    void shouldSayItOnceAndThatItIsBackOnce() {
        // given
        Watched fallen = after(partner, DAY, 80, 60);

        // then it is said once, and neither a further fall nor a little recovery is news
        assertThat(fallen.judge(score(DAY.plusDays(1), 30), score(DAY.minusDays(6), 80), RULES))
                .isNull();
        assertThat(fallen.judge(score(DAY.plusDays(1), 69), score(DAY.minusDays(6), 80), RULES))
                .isNull();

        // when
        Verdict back = fallen.judge(score(DAY.plusDays(1), 70), score(DAY.minusDays(6), 80), RULES);

        // then
        assertThat(back).isInstanceOfSatisfying(Verdict.Recovered.class, said -> {
            assertThat(said.fall()).isEqualTo(fallen.open());
            assertThat(said.at()).isEqualTo(Instant.parse("2026-07-01T15:00:00Z"));
        });
        Watched well = fallen.with(Objects.requireNonNull(back));
        assertThat(well.judge(score(DAY.plusDays(1), 70), score(DAY.minusDays(6), 80), RULES))
                .isNull();

        // when it falls again
        Watched again = after(well, DAY.plusDays(9), 70, 50);
        assertThat(again.open()).extracting(Fall::fallId).isNotEqualTo(idOf(fallen));
    }

    @Test
    void shouldNotBeBackBelowWhatIsLow() {
        Watched fallen = after(partner, DAY, 60, 20);
        assertThat(fallen.judge(score(DAY.plusDays(1), 39), score(DAY.minusDays(6), 60), RULES))
                .isNull();
        assertThat(fallen.judge(score(DAY.plusDays(1), 40), score(DAY.minusDays(6), 60), RULES))
                .isInstanceOf(Verdict.Recovered.class);
    }

    @Test
    void shouldNotBeBackBeforeItFellWhenTheSameDayIsRestated() {
        Watched fallen = after(partner, DAY, 80, 60);
        assertThat(fallen.judge(score(DAY, 80), score(DAY.minusDays(7), 80), RULES))
                .isInstanceOfSatisfying(
                        Verdict.Recovered.class,
                        said -> assertThat(said.at()).isAfter(said.fall().at()));
    }

    @Test
    void shouldLeaveWhoRestsAlone() {
        // given
        Watched fallen = after(partner, DAY, 80, 60);

        // when
        Watched resting = fallen.at(moment(5), true);

        // then
        assertThat(resting.open()).isNull();
        assertThat(resting.judge(score(DAY, 10), score(DAY.minusDays(7), 90), RULES))
                .isNull();
        assertThat(resting.at(moment(4), false).resting()).isTrue();
        assertThat(resting.at(moment(6), false).resting()).isFalse();
    }

    private static Moment moment(int second) {
        return new Moment(Instant.ofEpochSecond(second), "e" + second);
    }

    private static Watched after(Watched partner, LocalDate day, int before, int now) {
        Verdict fell = partner.judge(score(day, now), score(day.minusDays(7), before), RULES);
        assertThat(fell).isInstanceOf(Verdict.Fell.class);
        return partner.with(Objects.requireNonNull(fell));
    }

    private static String idOf(Watched fallen) {
        return Objects.requireNonNull(fallen.open()).fallId();
    }

    private static HealthScore score(LocalDate day, @Nullable Integer score) {
        return new HealthScore(day, score, List.of());
    }
}
