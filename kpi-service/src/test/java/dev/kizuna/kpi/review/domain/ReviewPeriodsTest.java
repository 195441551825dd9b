package dev.kizuna.kpi.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Period;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewPeriodsTest {

    private final ReviewPeriods periods = new ReviewPeriods(Month.APRIL);

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-05-13, 2026-W20, 2026-05-11, 2026-05-17, 2026-W19",
        "WEEKLY, 2027-01-01, 2026-W53, 2026-12-28, 2027-01-03, 2026-W52",
        "MONTHLY, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29, 2028-01",
        "QUARTERLY, 2026-05-13, FY2026-Q1, 2026-04-01, 2026-06-30, FY2025-Q4",
        "QUARTERLY, 2027-03-31, FY2026-Q4, 2027-01-01, 2027-03-31, FY2026-Q3"
    })
    void shouldGiveTheWholePeriodOfADayAndTheOneBeforeAndFindThemByName(
            Cadence cadence, LocalDate day, String label, LocalDate from, LocalDate to, String before) {
        Period period = periods.around(cadence, day);

        assertThat(period).isEqualTo(new Period(label, from, to));
        assertThat(periods.of(cadence, label)).contains(period);
        assertThat(periods.before(cadence, period).label()).isEqualTo(before);
    }

    @Test
    void shouldKnowNoPeriodOfAnotherKindOrThatIsNone() {
        for (String wrong : new String[] {"2026-05", "2026-W54", "2025-W53", "W20", "", "2026-W2", "2026-W20-1"}) {
            assertThat(periods.of(Cadence.WEEKLY, wrong)).as(wrong).isEmpty();
        }
        for (String wrong : new String[] {"2026-13", "2026-W20", "FY2026-Q1", "2026-5", "+12026-05"}) {
            assertThat(periods.of(Cadence.MONTHLY, wrong)).as(wrong).isEmpty();
        }
        for (String wrong : new String[] {"FY2026-Q5", "2026-Q1", "FY26-Q1"}) {
            assertThat(periods.of(Cadence.QUARTERLY, wrong)).as(wrong).isEmpty();
        }
    }
}
