package dev.kizuna.notification.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told in Slack.
 *
 * @param apiUrl base of the Web API
 * @param token bot token; without one there is no Slack
 * @param defaultChannel takes what has no channel of its own, or one that cannot be used
 * @param patience how long an answer is waited for
 */
@ConfigurationProperties("kizuna.slack")
record DeliverySettings(
        @DefaultValue("https://slack.com/api/") String apiUrl,
        @Nullable String token,
        @DefaultValue("#kizuna-alerts") String defaultChannel,
        @DefaultValue("10s") Duration patience) {}
