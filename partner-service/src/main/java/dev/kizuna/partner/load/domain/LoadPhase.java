package dev.kizuna.partner.load.domain;

import java.time.LocalDate;

/**
 * A time in which much or little is asked of a key person.
 *
 * @param from first local day
 * @param to last local day
 */
public record LoadPhase(String phaseId, Kind kind, LocalDate from, LocalDate to) {

    /** Much or little. */
    public enum Kind {
        PEAK,
        VALLEY
    }

    boolean overlaps(LoadPhase other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
