package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which days belong to the stages of key persons' ramps. */
@FunctionalInterface
public interface RampDays {

    /** The stages of a key person's ramp; empty when the ramp has not begun. */
    Optional<Stages> of(String keyPersonId);

    /**
     * The stages of a ramp.
     *
     * @param firstDay local date of day 1
     * @param lastDays the days of the ramp with which stages end, ascending, such as 30, 60, 90
     */
    record Stages(LocalDate firstDay, List<Integer> lastDays) {

        public Stages {
            lastDays = lastDays.stream().distinct().sorted().toList();
        }
    }
}
