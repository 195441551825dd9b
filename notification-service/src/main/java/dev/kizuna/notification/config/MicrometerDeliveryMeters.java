package dev.kizuna.notification.config;

import dev.kizuna.notification.delivery.application.DeliveryMeters;
import dev.kizuna.notification.delivery.domain.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Deliveries as Micrometer counts them. */
final class MicrometerDeliveryMeters implements DeliveryMeters {

    private static final String MEDIUM = "medium";
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        Duration.ofHours(6)
    };

    private final MeterRegistry registry;

    MicrometerDeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(Outcome outcome, String medium, Duration sinceAsked) {
        registry.counter("kizuna.deliveries", MEDIUM, medium, "outcome", outcome.name())
                .increment();
        if (outcome == Outcome.POSTED || outcome == Outcome.UPDATED) {
            Timer.builder("kizuna.deliveries.time")
                    .tag(MEDIUM, medium)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(sinceAsked.isNegative() ? Duration.ZERO : sinceAsked);
        }
    }

    @Override
    public void retried(String medium) {
        registry.counter("kizuna.deliveries.retries", MEDIUM, medium).increment();
    }

    @Override
    public void paused(String medium) {
        registry.counter("kizuna.deliveries.paused", MEDIUM, medium).increment();
    }

    @Override
    public void channelMissing(String medium) {
        registry.counter("kizuna.deliveries.channel.missing", MEDIUM, medium).increment();
    }
}
