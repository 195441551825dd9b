package dev.kizuna.kpi.health.topology;

import java.time.Duration;

/**
 * When partners are looked at.
 *
 * @param interval how often it is looked for days that have passed
 * @param settle how long after a day's end, or after a late change of a past day, so that what comes close behind is in
 */
public record HealthTiming(Duration interval, Duration settle) {}
