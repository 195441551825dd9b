package dev.kizuna.partner.load.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which much or little is asked of a key person.
 *
 * @param from first local day
 * @param to last local day
 * @param targetPercent share of the usual targets that is asked for: below 100 in a valley, 100 or more in a peak
 */
public record LoadPhase(String phaseId, Kind kind, LocalDate from, LocalDate to, int targetPercent) {

    /** What is asked for where nothing is planned. */
    public static final int USUAL = 100;

    /** Much or little. */
    public enum Kind {
        PEAK,
        VALLEY
    }

    /** Whether any day of one is a day of the other. */
    public boolean overlaps(LoadPhase other) {
        return overlaps(other.from, other.to);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }

    /** Whether a day is in it. */
    public boolean covers(LocalDate day) {
        return overlaps(day, day);
    }

    /** How many of the days of a stretch are in it. */
    public int daysWithin(LocalDate first, LocalDate last) {
        if (!overlaps(first, last)) {
            return 0;
        }
        LocalDate begin = from.isAfter(first) ? from : first;
        LocalDate end = to.isBefore(last) ? to : last;
        return (int) ChronoUnit.DAYS.between(begin, end) + 1;
    }
}
