package dev.kizuna.kpi.scorecard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private final Periods periods = new Periods(Month.APRIL);

    @Test
    @DisplayName("Edge case 32: 2025-12-29 belongs to 2026-W01")
    void shouldPutTheLastDaysOfDecemberIntoTheFirstWeekOfTheNextYear() {
        assertThat(periods.of(Grain.WEEK, day("2025-12-22"), day("2026-01-11")))
                .containsExactly(
                        new Period("2025-W52", day("2025-12-22"), day("2025-12-28")),
                        new Period("2026-W01", day("2025-12-29"), day("2026-01-04")),
                        new Period("2026-W02", day("2026-01-05"), day("2026-01-11")));
    }

    @Test
    @DisplayName("Edge case 32: no date belongs to two weeks")
    void shouldPutEachDayIntoOneWeekOnly() {
        // when
        var weeks = periods.of(Grain.WEEK, day("2019-01-01"), day("2030-12-31"));

        // then
        for (int i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i).from()).isEqualTo(weeks.get(i - 1).to().plusDays(1));
        }
        assertThat(weeks).extracting(Period::label).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Edge case 33: fiscal quarters that begin in April")
    void shouldCountQuartersFromAprilWhenTheFiscalYearBeginsThere() {
        assertThat(periods.of(Grain.QUARTER, day("2026-01-01"), day("2026-12-31")))
                .containsExactly(
                        new Period("FY2025-Q4", day("2026-01-01"), day("2026-03-31")),
                        new Period("FY2026-Q1", day("2026-04-01"), day("2026-06-30")),
                        new Period("FY2026-Q2", day("2026-07-01"), day("2026-09-30")),
                        new Period("FY2026-Q3", day("2026-10-01"), day("2026-12-31")));
    }

    @Test
    void shouldCountQuartersFromFebruaryWhenTheFiscalYearBeginsThere() {
        assertThat(new Periods(Month.FEBRUARY).of(Grain.QUARTER, day("2026-01-15"), day("2026-02-10")))
                .containsExactly(
                        new Period("FY2025-Q4", day("2026-01-15"), day("2026-01-31")),
                        new Period("FY2026-Q1", day("2026-02-01"), day("2026-02-10")));
    }

    @Test
    void shouldCutPeriodsShortWhenTheRangeBeginsOrEndsWithinThem() {
        assertThat(periods.of(Grain.MONTH, day("2024-02-10"), day("2024-03-05")))
                .containsExactly(
                        new Period("2024-02", day("2024-02-10"), day("2024-02-29")),
                        new Period("2024-03", day("2024-03-01"), day("2024-03-05")));
        assertThat(periods.of(Grain.TOTAL, day("2024-02-10"), day("2026-03-05")))
                .containsExactly(new Period("total", day("2024-02-10"), day("2026-03-05")));
        assertThat(periods.of(Grain.DAY, day("2024-02-28"), day("2024-03-01")))
                .extracting(Period::label)
                .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
    }

    @Test
    void shouldNeverCountFewerPeriodsThanThereAre() {
        // given
        LocalDate from = day("2025-11-17");

        // then
        for (Grain grain : EnumSet.complementOf(EnumSet.of(Grain.RAMP))) {
            for (int days = 0; days < 800; days++) {
                LocalDate to = from.plusDays(days);
                assertThat(periods.count(grain, from, to) + 1)
                        .as("%s %s", grain, to)
                        .isGreaterThanOrEqualTo(periods.of(grain, from, to).size());
            }
        }
    }

    @Test
    void shouldCutARampByItsStagesAndWhatComesAfterThem() {
        // given
        var stages = new RampDays.Stages(day("2026-04-01"), List.of(90, 30, 60, 30));

        // then
        assertThat(Periods.of(stages, day("2026-12-31")))
                .containsExactly(
                        new Period("days 1-30", day("2026-04-01"), day("2026-04-30")),
                        new Period("days 31-60", day("2026-05-01"), day("2026-05-30")),
                        new Period("days 61-90", day("2026-05-31"), day("2026-06-29")),
                        new Period("after day 90", day("2026-06-30"), day("2026-12-31")));
        assertThat(Periods.of(stages, day("2026-05-10")))
                .containsExactly(
                        new Period("days 1-30", day("2026-04-01"), day("2026-04-30")),
                        new Period("days 31-60", day("2026-05-01"), day("2026-05-10")));
        assertThat(Periods.of(stages, day("2026-03-31"))).isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
