package dev.kizuna.kpi.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How review packs are frozen.
 *
 * @param interval how often it is looked for periods that are over
 * @param settle how long after its end a period is frozen, so that what came late in the last night is in
 * @param warmUp how long the service must have been up before it freezes by itself, so that what waited in the topics is in
 * @param most matters that a pack names; it counts the others
 */
@ConfigurationProperties("kizuna.kpi.review")
record ReviewProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("2h") Duration settle,
        @DefaultValue("10m") Duration warmUp,
        @DefaultValue("500") int most) {}
