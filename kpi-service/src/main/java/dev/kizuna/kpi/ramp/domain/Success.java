package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A visible step towards the next target that somebody noted.
 *
 * @param kind stable code, such as first-proposal
 * @param dealId the deal that shows it
 * @param kpiId the personal target that it reached
 */
public record Success(
        Moment by,
        String successId,
        String kind,
        @Nullable String dealId,
        @Nullable String kpiId) {}
