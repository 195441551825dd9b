package dev.kizuna.kpi.ramp.topology;

import java.time.Duration;

/**
 * How ramps are judged.
 *
 * @param interval how often it is looked for days that have passed
 * @param settle how long a target that was past due when it was heard of waits for its deals, which may be close behind
 */
public record RampRules(Duration interval, Duration settle) {}
