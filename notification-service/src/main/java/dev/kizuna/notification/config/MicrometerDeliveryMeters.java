package dev.kizuna.notification.config;

import dev.kizuna.notification.delivery.application.DeliveryMeters;
import dev.kizuna.notification.delivery.domain.Outcome;
import io.micrometer.core.instrument.MeterRegistry;

/** Deliveries as Micrometer counts them. */
final class MicrometerDeliveryMeters implements DeliveryMeters {

    private final MeterRegistry registry;

    MicrometerDeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(Outcome outcome) {
        registry.counter("kizuna.deliveries", "medium", "slack", "outcome", outcome.name())
                .increment();
    }

    @Override
    public void postponed() {
        registry.counter("kizuna.deliveries.postponed", "medium", "slack").increment();
    }

    @Override
    public void channelMissing() {
        registry.counter("kizuna.deliveries.channel.missing", "medium", "slack").increment();
    }
}
