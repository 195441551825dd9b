package dev.kizuna.notification.delivery;

import dev.kizuna.notification.delivery.application.DeliveryMeters;
import dev.kizuna.notification.delivery.domain.Outcome;
import java.time.Duration;

/** Where nobody looks. */
public final class NoMeters implements DeliveryMeters {

    @Override
    public void ended(Outcome outcome, String medium, Duration sinceAsked) {
        // nobody looks
    }

    @Override
    public void retried(String medium) {
        // nobody looks
    }

    @Override
    public void paused(String medium) {
        // nobody looks
    }

    @Override
    public void channelMissing(String medium) {
        // nobody looks
    }
}
