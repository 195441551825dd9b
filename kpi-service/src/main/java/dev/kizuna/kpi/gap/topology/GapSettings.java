package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.GapRules;
import java.time.Duration;

/**
 * How campaigns are watched.
 *
 * @param interval how often it is looked for campaigns whose day is over
 * @param settle how long a day that is over waits for what is close behind, and a late event for others
 */
public record GapSettings(GapRules rules, Duration interval, Duration settle) {}
