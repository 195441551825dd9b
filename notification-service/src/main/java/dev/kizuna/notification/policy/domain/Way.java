package dev.kizuna.notification.policy.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody is told. */
public enum Way {
    /** In the partner's channel. */
    CHANNEL,
    /** In person, in the way the person chose. */
    DIRECT,
    SLACK,
    LINE,
    MAIL,
    WEBHOOK;

    /** As it is written in policies and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDirect() {
        return this != CHANNEL;
    }

    /** The medium to be used; null where the recipient or the channel decides. */
    public @Nullable String medium() {
        return this == CHANNEL || this == DIRECT ? null : word();
    }
}
