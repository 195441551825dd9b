package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Touch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Figures of touches on their way. */
public final class TouchMeters {

    private static final String TOUCHES = "kizuna.touches";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer acknowledgement;
    private final Counter recorded;
    private final Counter spooled;
    private final Counter drained;
    private final Counter lost;

    public TouchMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.acknowledgement = registry.timer("kizuna.touches.acknowledgement");
        this.recorded = registry.counter(TOUCHES, OUTCOME, "recorded");
        this.spooled = registry.counter(TOUCHES, OUTCOME, "spooled");
        this.drained = registry.counter(TOUCHES, OUTCOME, "drained");
        this.lost = registry.counter(TOUCHES, OUTCOME, "lost");
    }

    void watch(TouchSpool spool, AtomicInteger inFlight, Reachability reachability) {
        Gauge.builder("kizuna.spool.depth", spool, TouchSpool::depth).register(registry);
        Gauge.builder("kizuna.spool.size", spool, TouchSpool::bytes)
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("kizuna.spool.age", spool, this::age).baseUnit("seconds").register(registry);
        Gauge.builder("kizuna.touches.in.flight", inFlight, AtomicInteger::get).register(registry);
        Gauge.builder("kizuna.touches.kafka.reachable", reachability, known -> known.isReachable() ? 1 : 0)
                .register(registry);
    }

    /** @param nanos since the visitor came */
    void recorded(long nanos) {
        recorded.increment();
        acknowledgement.record(nanos, TimeUnit.NANOSECONDS);
    }

    void spooled(int count) {
        spooled.increment(count);
    }

    void drained(int count) {
        drained.increment(count);
    }

    void lost(int count) {
        lost.increment(count);
    }

    private double age(TouchSpool spool) {
        Touch oldest = spool.isEmpty() ? null : spool.oldest();
        return oldest == null
                ? 0
                : Duration.between(oldest.stamp().occurredAt(), clock.instant()).toMillis()
                        / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
