package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param label such as 2026-01-05, 2026-W02, 2026-01, FY2026-Q1 or total
 * @param from first day
 * @param to last day
 */
public record Period(String label, LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
