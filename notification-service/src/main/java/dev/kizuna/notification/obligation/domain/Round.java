package dev.kizuna.notification.obligation.domain;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a promise about a subject.
 *
 * @param number from 1 on
 * @param closed what kept it or made it void; null while neither happened
 */
record Round(int number, Entry opened, @Nullable Entry closed) {

    @Nullable
    Entry met() {
        return closed != null && closed.roles().contains(Role.MEETS) ? closed : null;
    }

    @Nullable
    Entry cancelled() {
        return met() == null ? closed : null;
    }
}
