package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which more or less than usual is asked of a key person.
 *
 * @param by the report
 * @param from first local day
 * @param to last local day
 * @param targetPercent share of the usual targets that is asked for
 */
public record LoadPhase(Moment by, String phaseId, Kind kind, LocalDate from, LocalDate to, int targetPercent) {

    /** What is asked for where nothing is planned. */
    public static final int USUAL = 100;

    private static final int MOST = 10_000;

    /** Much or little. Positions are stored: append only. */
    public enum Kind {
        PEAK,
        VALLEY
    }

    public LoadPhase {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A phase of the load ends on " + to + ", before it begins on " + from);
        }
        if (targetPercent < 0 || targetPercent > MOST) {
            throw new IllegalArgumentException(
                    "A phase of the load asks for 0 to " + MOST + " percent, not " + targetPercent);
        }
    }

    /** Whether a day is in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many of the days of a stretch are in it. */
    int daysWithin(LocalDate first, LocalDate last) {
        LocalDate begin = from.isAfter(first) ? from : first;
        LocalDate end = to.isBefore(last) ? to : last;
        return end.isBefore(begin) ? 0 : (int) ChronoUnit.DAYS.between(begin, end) + 1;
    }
}
