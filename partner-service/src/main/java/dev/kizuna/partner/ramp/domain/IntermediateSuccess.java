package dev.kizuna.partner.ramp.domain;

import org.jspecify.annotations.Nullable;

/**
 * A visible step towards the next target.
 *
 * @param kind stable code, such as first-proposal
 * @param dealId the deal that shows it
 * @param kpiId the personal KPI that it reached
 */
public record IntermediateSuccess(
        String successId,
        String kind,
        @Nullable String dealId,
        @Nullable String kpiId) {

    /** The kind that nobody has to note: the figures of a personal KPI say it. */
    public static final String KPI_REACHED = "personal-kpi-reached";

    static IntermediateSuccess of(PersonalKpi reached) {
        return new IntermediateSuccess("kpi-" + reached.kpiId(), KPI_REACHED, null, reached.kpiId());
    }
}
