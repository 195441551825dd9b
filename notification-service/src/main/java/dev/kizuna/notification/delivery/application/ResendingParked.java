package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import java.time.Clock;
import java.util.Optional;

/** Sends again what was given up, by a person's wish. */
public final class ResendingParked {

    /** What came of the wish. */
    public sealed interface Result {

        record Resent(Delivery delivery) implements Result {}

        record NotParked(State state) implements Result {}

        record Unknown() implements Result {}
    }

    private final Deliveries deliveries;
    private final Courier courier;
    private final Clock clock;

    public ResendingParked(Deliveries deliveries, Courier courier, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
    }

    public Result resend(String key) {
        Optional<Delivery> known = deliveries.find(key);
        while (known.isPresent() && known.get().state() == State.PARKED) {
            Delivery resent = known.get().resent(clock.instant());
            if (deliveries.replace(resent)) {
                courier.send(key);
                return new Result.Resent(resent);
            }
            known = deliveries.find(key);
        }
        return known.<Result>map(delivery -> new Result.NotParked(delivery.state()))
                .orElseGet(Result.Unknown::new);
    }
}
