package dev.kizuna.notification.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine keeps time.
 *
 * @param settle how long an answer is waited for when a promise is past due as it is opened
 * @param tick how often the clock is looked at; the usual lateness of a breach is half of it
 */
@ConfigurationProperties("kizuna.sla")
record SlaSettings(
        @DefaultValue("60s") Duration settle,
        @DefaultValue("25ms") Duration tick) {

    SlaSettings {
        if (settle.isNegative() || tick.isNegative() || tick.isZero()) {
            throw new IllegalArgumentException("kizuna.sla: settle must not be negative, tick must be positive");
        }
    }
}
