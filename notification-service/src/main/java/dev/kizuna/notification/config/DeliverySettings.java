package dev.kizuna.notification.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param apiUrl base of Slack's Web API
 * @param token bot token
 * @param defaultChannel takes what has no channel of its own, or one that cannot be used
 * @param patience how long an answer of Slack is waited for
 * @param sweep how often what was postponed is looked at
 */
@ConfigurationProperties("kizuna.slack")
record DeliverySettings(
        @DefaultValue("https://slack.com/api/") String apiUrl,
        String token,
        @DefaultValue("#kizuna-alerts") String defaultChannel,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1s") Duration sweep) {}
