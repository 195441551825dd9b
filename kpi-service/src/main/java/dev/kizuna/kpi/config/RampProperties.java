package dev.kizuna.kpi.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ramps are judged.
 *
 * @param interval how often it is looked for ramp days that have passed
 * @param settle how long a target that was past due when it was heard of waits for deals close behind
 */
@ConfigurationProperties("kizuna.kpi.ramp")
record RampProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("60s") Duration settle) {}
