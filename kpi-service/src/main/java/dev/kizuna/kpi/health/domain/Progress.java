package dev.kizuna.kpi.health.domain;

import dev.kizuna.kpi.ramp.domain.Asked;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Ramp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a partner's key persons come along on their ramps.
 *
 * @param settled targets that were reached or missed
 * @param steps the days on which intermediate successes were noted
 */
public record Progress(List<Settled> settled, List<LocalDate> steps) {

    /** Nobody is on a ramp. */
    public static final Progress NONE = new Progress(List.of(), List.of());

    /**
     * A target of which something was said.
     *
     * @param day when it was reached, or the day that passed without it
     */
    public record Settled(LocalDate day, boolean reached) {}

    public static Progress of(List<Ramp> ramps) {
        var settled = new ArrayList<Settled>();
        var steps = new ArrayList<LocalDate>();
        for (Ramp ramp : ramps) {
            if (ramp.hasBegun()) {
                ramp.asked().stream().filter(asked -> !asked.waived()).forEach(asked -> add(ramp, asked, settled));
                ramp.successesOfThisRamp()
                        .forEach(success -> steps.add(success.by().day(ramp.zone())));
            }
        }
        return new Progress(List.copyOf(settled), List.copyOf(steps));
    }

    private static void add(Ramp ramp, Asked asked, List<Settled> settled) {
        Outcome outcome = ramp.outcomeOf(asked.target());
        if (outcome != null) {
            LocalDate day =
                    outcome.reached() ? LocalDate.ofInstant(outcome.at(), ramp.zone()) : ramp.dueOn(asked.target());
            settled.add(new Settled(day, outcome.reached()));
        }
    }
}
