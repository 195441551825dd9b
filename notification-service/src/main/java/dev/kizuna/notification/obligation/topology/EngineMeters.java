package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Obligation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.TaskId;

/** What can be watched of the engine: how many promises are open, what becomes of them, how late the clock fires. */
final class EngineMeters {

    private final MeterRegistry registry;
    private final Timer lateness;
    private final Map<TaskId, AtomicLong> open = new ConcurrentHashMap<>();

    EngineMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("kizuna.obligations.lateness")
                .description("From the moment a promise had to be looked at until it was")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void open(TaskId task, long count) {
        open.computeIfAbsent(task, this::gauge).set(count);
    }

    void changed(Obligation obligation) {
        registry.counter(
                        "kizuna.obligations.changes",
                        "policy",
                        obligation.id().policy(),
                        "status",
                        obligation.status().name())
                .increment();
    }

    void fired(Obligation obligation, Instant dueForFiring, Instant now) {
        registry.counter(
                        "kizuna.obligations.fired",
                        "status",
                        obligation.status().name())
                .increment();
        lateness.record(Duration.between(dueForFiring, now));
    }

    void postponed() {
        registry.counter("kizuna.obligations.postponed").increment();
    }

    private AtomicLong gauge(TaskId task) {
        var count = new AtomicLong();
        Gauge.builder("kizuna.obligations.open", count, AtomicLong::get)
                .description("Promises whose clock runs, roughly")
                .tag("task", task.toString())
                .register(registry);
        return count;
    }
}
