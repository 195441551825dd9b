package dev.kizuna.kpi.gap.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * A stretch of a campaign.
 *
 * @param kind as a stable code
 * @param startsOn first local day
 * @param endsOn last local day
 */
public record Phase(String kind, LocalDate startsOn, LocalDate endsOn) {

    private static final Set<String> ASK_NOTHING = Set.of("preparation", "production", "review");

    boolean has(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether something is expected to come in on its days. */
    boolean asks() {
        return !ASK_NOTHING.contains(kind);
    }
}
