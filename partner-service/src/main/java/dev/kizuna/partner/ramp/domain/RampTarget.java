package dev.kizuna.partner.ramp.domain;

/**
 * One staged target of a ramp.
 *
 * @param rampDay day since the ramp's start by whose end the count is due
 * @param target the count to be reached since the ramp's start
 */
public record RampTarget(int rampDay, RampMetric metric, int target) {}
