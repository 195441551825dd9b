package dev.kizuna.kpi.ramp.domain;

import java.time.Instant;

/**
 * What became of a target.
 *
 * @param reached false when its day passed without the count
 * @param at when the count was there, or when the day was over
 */
public record Outcome(Target target, boolean reached, Instant at) {

    boolean isAbout(Target other) {
        return target.rampDay() == other.rampDay() && target.metric() == other.metric();
    }
}
