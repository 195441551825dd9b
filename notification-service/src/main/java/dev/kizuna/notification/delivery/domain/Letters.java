package dev.kizuna.notification.delivery.domain;

import java.time.Instant;

/** Puts notifications into words. */
public interface Letters {

    /** The words, as they are right now: ages are counted up to {@code now}. */
    Letter write(Notification notification, Parties parties, Instant now);
}
