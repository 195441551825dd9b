package dev.kizuna.notification.delivery.domain;

import org.jspecify.annotations.Nullable;

/** What a partner or person is called, and how the person is mentioned in Slack. */
public record Name(String text, @Nullable String slackUserId) {}
