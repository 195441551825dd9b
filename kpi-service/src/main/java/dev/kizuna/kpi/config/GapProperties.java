package dev.kizuna.kpi.config;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a campaign's target counts as missed, and what counts as the cause.
 *
 * @param interval how often it is looked for campaigns whose day is over
 * @param settle how long a day that is over waits for what is close behind, and a late event for others
 * @param tolerance share of the target to date by which it may be missed
 * @param firstDays so many days must have asked for something before anything is judged
 * @param firstShare so much of the run as well
 * @param grace a target must be missed on so many days in a row
 * @param window how many days up to the gap are compared with those before
 * @param fall a stage of the funnel is blamed from this relative fall of its rate on
 * @param counts a rate is looked at if so many were counted in either stretch
 * @param certainty how many standard errors wide a fall must be
 */
@ConfigurationProperties("kizuna.kpi.gap")
record GapProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("60s") Duration settle,
        @DefaultValue("0.10") BigDecimal tolerance,
        @DefaultValue("7") int firstDays,
        @DefaultValue("0.10") BigDecimal firstShare,
        @DefaultValue("2") int grace,
        @DefaultValue("14") int window,
        @DefaultValue("0.15") double fall,
        @DefaultValue("20") int counts,
        @DefaultValue("1.64") double certainty) {}
