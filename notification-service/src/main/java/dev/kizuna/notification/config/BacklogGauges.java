package dev.kizuna.notification.config;

import dev.kizuna.notification.delivery.domain.Deliveries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is not said yet, as it was when it was last looked at. */
final class BacklogGauges {

    private static final Logger log = LoggerFactory.getLogger(BacklogGauges.class);

    private final Deliveries deliveries;
    private final Clock clock;
    private volatile long parked;
    private volatile double oldestSeconds;

    BacklogGauges(Deliveries deliveries, MeterRegistry registry, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
        Gauge.builder("kizuna.deliveries.parked", () -> parked).register(registry);
        Gauge.builder("kizuna.deliveries.waiting.age", () -> oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    void look() {
        try {
            Instant now = clock.instant();
            Deliveries.Backlog backlog = deliveries.backlog(now);
            Instant oldest = backlog.oldest();
            parked = backlog.parked();
            oldestSeconds = oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
        } catch (RuntimeException e) {
            log.warn("The backlog of deliveries cannot be looked at: {}", e.toString());
        }
    }
}
