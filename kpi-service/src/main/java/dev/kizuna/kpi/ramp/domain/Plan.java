package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.util.List;

/** Targets that were agreed or changed. */
public record Plan(Moment by, List<Target> targets) {

    public Plan {
        targets = List.copyOf(targets);
    }
}
