package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.util.List;

/**
 * An appointment as key person.
 *
 * @param targets agreed at the appointment, often none
 */
public record Appointment(Moment by, Instant rampStart, List<Target> targets) {

    public Appointment {
        targets = List.copyOf(targets);
    }
}
