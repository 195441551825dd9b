package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ramp and how far each target is. */
public record RampProgress(Ramp ramp, List<TargetProgress> targets) {

    /** State of a target. */
    public enum Status {
        OPEN,
        REACHED,
        MISSED
    }

    /**
     * One target.
     *
     * @param actual the count from the ramp's first day to the day the target is due, as the scorecards show it now
     * @param reachedAt when the count was there; null unless reached
     */
    public record TargetProgress(
            Target target,
            long actual,
            LocalDate dueOn,
            Status status,
            @Nullable Instant reachedAt) {}
}
