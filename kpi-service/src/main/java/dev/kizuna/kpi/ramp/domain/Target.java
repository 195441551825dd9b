package dev.kizuna.kpi.ramp.domain;

import java.util.List;

/**
 * A count to be reached by the end of a day of the ramp.
 *
 * @param rampDay day of the ramp, whose first day is day 1
 */
public record Target(int rampDay, Metric metric, int count) {

    /** What holds when nothing else was agreed: five prospects in 30 days, two PoCs in 60, the first order in 90. */
    public static final List<Target> DEFAULTS = List.of(
            new Target(30, Metric.PROSPECTS, 5), new Target(60, Metric.POCS, 2), new Target(90, Metric.ORDERS, 1));

    private static final int LONGEST_RAMP = 3_650;

    public Target {
        if (rampDay < 1 || rampDay > LONGEST_RAMP || count < 1) {
            throw new IllegalArgumentException("A ramp target needs a day from 1 to " + LONGEST_RAMP
                    + " and a count of at least 1, not day " + rampDay + " and " + count);
        }
    }
}
