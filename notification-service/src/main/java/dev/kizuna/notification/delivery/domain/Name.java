package dev.kizuna.notification.delivery.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a partner or person is called, on one line, in a length that fits into a sentence, and how the person is mentioned in Slack.
 */
public record Name(String text, @Nullable String slackUserId) {

    private static final int LONGEST = 80;

    public Name {
        text = OneLine.of(text, LONGEST);
    }
}
