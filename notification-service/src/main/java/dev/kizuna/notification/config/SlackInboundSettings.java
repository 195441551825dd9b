package dev.kizuna.notification.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Slack comes in.
 *
 * @param signingSecret of the app; without it nothing is taken over HTTP
 * @param appToken app-level token (xapp-...); with it events come over Socket Mode
 */
@ConfigurationProperties("kizuna.slack")
record SlackInboundSettings(
        @Nullable String signingSecret, @Nullable String appToken) {}
