package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Periods;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods that reviews look back at: whole weeks, months and fiscal quarters. */
public final class ReviewPeriods {

    private static final Pattern QUARTER = Pattern.compile("FY(\\d{4})-Q([1-4])");
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Month fiscalYearStart;
    private final Periods periods;

    public ReviewPeriods(Month fiscalYearStart) {
        this.fiscalYearStart = fiscalYearStart;
        this.periods = new Periods(fiscalYearStart);
    }

    /** The whole period that a day is in. */
    public Period around(Cadence cadence, LocalDate day) {
        LocalDate first = periods.firstDay(cadence.grain(), day);
        LocalDate last = (switch (cadence) {
                    case WEEKLY -> first.plusWeeks(1);
                    case MONTHLY -> first.plusMonths(1);
                    case QUARTERLY -> first.plusMonths(MONTHS_OF_A_QUARTER);
                })
                .minusDays(1);
        return periods.of(cadence.grain(), first, last).getFirst();
    }

    /** The period before. */
    public Period before(Cadence cadence, Period period) {
        return around(cadence, period.from().minusDays(1));
    }

    /** The period of a label such as 2026-W20, 2026-05 or FY2026-Q1. */
    public Optional<Period> of(Cadence cadence, String label) {
        try {
            return firstDay(cadence, label)
                    .map(day -> around(cadence, day))
                    .filter(period -> period.label().equals(label));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> firstDay(Cadence cadence, String label) {
        return switch (cadence) {
            case WEEKLY -> Optional.of(LocalDate.parse(label + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            case MONTHLY -> Optional.of(YearMonth.parse(label).atDay(1));
            case QUARTERLY -> {
                Matcher quarter = QUARTER.matcher(label);
                yield quarter.matches()
                        ? Optional.of(YearMonth.of(Integer.parseInt(quarter.group(1)), fiscalYearStart)
                                .plusMonths((Integer.parseInt(quarter.group(2)) - 1L) * MONTHS_OF_A_QUARTER)
                                .atDay(1))
                        : Optional.empty();
            }
        };
    }
}
