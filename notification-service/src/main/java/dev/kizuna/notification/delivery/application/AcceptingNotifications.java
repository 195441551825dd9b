package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Notification;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes on what has to be said; once it is accepted it is kept until it was said. */
public final class AcceptingNotifications {

    private final Deliveries deliveries;
    private final Clock clock;

    public AcceptingNotifications(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Accepts it; what is not newer than what is known of its matter changes nothing. */
    public void accept(Notification notification) {
        Instant now = clock.instant();
        boolean kept = false;
        while (!kept) {
            Optional<Delivery> known = deliveries.find(notification.key());
            if (known.isEmpty()) {
                kept = deliveries.add(Delivery.of(notification, now));
            } else {
                Delivery newer = known.get().wanting(notification, now);
                kept = newer.equals(known.get()) || deliveries.replace(newer);
            }
        }
    }
}
