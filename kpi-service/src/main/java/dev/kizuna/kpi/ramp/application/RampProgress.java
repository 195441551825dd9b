package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.domain.Asked;
import dev.kizuna.kpi.ramp.domain.Ramp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ramp and how far each target is.
 *
 * @param today the local day on which it is looked at
 * @param successes steps on the way, in the order of time
 * @param seen what was counted for it
 */
public record RampProgress(Ramp ramp, LocalDate today, List<TargetProgress> targets, List<Step> successes, Seen seen) {

    /** State of a target. */
    public enum Status {
        OPEN,
        REACHED,
        MISSED,
        /** A valley of the load leaves nothing of it. */
        WAIVED
    }

    /**
     * One target.
     *
     * @param actual the count from the ramp's first day to the day the target is due, as the scorecards show it now
     * @param toDate what should be there today, or on the day it was due, with parts of a whole
     * @param reachedAt when the count was there; null unless reached
     */
    public record TargetProgress(
            Asked asked,
            long actual,
            BigDecimal toDate,
            LocalDate dueOn,
            Status status,
            @Nullable Instant reachedAt) {}

    /**
     * A visible step towards the next target.
     *
     * @param day local day
     * @param kind stable code
     * @param noted whether somebody noted it; else the figures show it
     */
    public record Step(
            LocalDate day,
            String kind,
            boolean noted,
            @Nullable String successId,
            @Nullable String dealId) {}
}
