package dev.kizuna.notification.policy.domain;

import java.util.Locale;

/** In which role somebody is told, from the one who owes the promise upwards. */
public enum Recipient {
    OWNER,
    MANAGER,
    EXECUTIVE;

    /** As it is written in policies and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
