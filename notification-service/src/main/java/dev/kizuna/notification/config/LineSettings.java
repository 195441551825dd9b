package dev.kizuna.notification.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told in LINE.
 *
 * @param apiUrl base of the Messaging API
 * @param channelAccessToken of the Messaging API channel; without one there is no LINE
 * @param patience how long an answer is waited for
 */
@ConfigurationProperties("kizuna.line")
record LineSettings(
        @DefaultValue("https://api.line.me") URI apiUrl,
        @Nullable String channelAccessToken,
        @DefaultValue("10s") Duration patience) {}
