package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Outcome;

/** What can be watched of deliveries. */
public interface DeliveryMeters {

    void ended(Outcome outcome);

    void postponed();

    void channelMissing();
}
