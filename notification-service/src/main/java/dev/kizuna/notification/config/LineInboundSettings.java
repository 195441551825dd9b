package dev.kizuna.notification.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How LINE comes in.
 *
 * @param channelSecret of the Messaging API channel; without it nothing is taken
 */
@ConfigurationProperties("kizuna.line")
record LineInboundSettings(@Nullable String channelSecret) {}
