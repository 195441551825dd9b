package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Outcome;
import java.time.Duration;

/** What can be watched of deliveries. */
public interface DeliveryMeters {

    /** @param sinceAsked time since it could have been said */
    void ended(Outcome outcome, String medium, Duration sinceAsked);

    /** It failed, and is tried again. */
    void retried(String medium);

    /** A medium asked for a pause. */
    void paused(String medium);

    void channelMissing(String medium);
}
