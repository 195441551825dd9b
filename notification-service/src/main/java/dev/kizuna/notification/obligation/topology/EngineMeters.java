package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.topology.OpenCounts.Slot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.processor.TaskId;

/**
 * What can be watched of the engine. Gauges are sums over the tasks this instance has at the moment, so that a task that
 * moves takes its share along; there is none per task.
 */
final class EngineMeters {

    private static final Map<String, Duration> SOON = Map.of("1h", Duration.ofHours(1), "24h", Duration.ofHours(24));
    private static final Duration EVER = Duration.ofDays(36_500);

    private final MeterRegistry registry;
    private final Timer lateness;
    private final Timer busyTicks;
    private final Timer idleTicks;
    private final Counter postponed;
    private final Counter recomputed;
    private final Counter moved;
    private final Map<TaskId, OpenCounts> tasks = new ConcurrentHashMap<>();
    private final Set<TaskId> recomputing = ConcurrentHashMap.newKeySet();
    private final Map<Slot, Gauge> open = new ConcurrentHashMap<>();
    private final Map<Slot, Counter> changes = new ConcurrentHashMap<>();
    private final Map<Status, Counter> fired = new ConcurrentHashMap<>();

    EngineMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.lateness = Timer.builder("kizuna.obligations.lateness")
                .description("From the moment a promise had to be looked at until it was")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(150),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofHours(1))
                .register(registry);
        this.busyTicks = ticks("true");
        this.idleTicks = ticks("false");
        this.postponed = registry.counter("kizuna.obligations.postponed");
        this.recomputed = registry.counter("kizuna.obligations.recomputed");
        this.moved = registry.counter("kizuna.obligations.recomputed.moved");
        Gauge.builder("kizuna.obligations.recomputing", recomputing, Set::size)
                .description("Tasks that go through their open promises because the rules changed")
                .register(registry);
        SOON.forEach((within, time) -> Gauge.builder("kizuna.obligations.due", this, meters -> {
                    Instant now = clock.instant();
                    return meters.sum(counts -> counts.dueBetween(now, now.plus(time)));
                })
                .description("Promises whose clock runs and that are due soon")
                .tag("within", within)
                .register(registry));
        Duration youngest = Duration.ZERO;
        for (var age : ages().entrySet()) {
            Duration from = youngest;
            Gauge.builder("kizuna.obligations.overdue", this, meters -> {
                        Instant now = clock.instant();
                        return meters.sum(counts -> counts.lapsedBetween(now.minus(age.getValue()), now.minus(from)));
                    })
                    .description("Promises that lapsed unanswered, by how long ago they were due")
                    .tag("age", age.getKey())
                    .register(registry);
            youngest = age.getValue();
        }
    }

    /** From now on the task's counts are part of the sums. */
    void begin(TaskId task, OpenCounts counts) {
        tasks.put(task, counts);
        counts.byPolicy().keySet().forEach(this::gauge);
    }

    void end(TaskId task) {
        tasks.remove(task);
        recomputing.remove(task);
    }

    void changed(Obligation obligation) {
        var slot = new Slot(obligation.id().policy(), obligation.status());
        changes.computeIfAbsent(
                        slot,
                        each -> registry.counter(
                                "kizuna.obligations.changes",
                                "policy",
                                each.policy(),
                                "status",
                                each.status().name()))
                .increment();
        if (!DueIndex.isSettled(slot.status())) {
            gauge(slot);
        }
    }

    void fired(Obligation obligation, Instant dueForFiring, Instant now) {
        fired.computeIfAbsent(
                        obligation.status(),
                        status -> registry.counter("kizuna.obligations.fired", "status", status.name()))
                .increment();
        lateness.record(Duration.between(dueForFiring, now));
    }

    void ticked(boolean something, long nanos) {
        (something ? busyTicks : idleTicks).record(nanos, TimeUnit.NANOSECONDS);
    }

    void postponed() {
        postponed.increment();
    }

    void recomputes(TaskId task, boolean begins) {
        if (begins) {
            recomputing.add(task);
        } else {
            recomputing.remove(task);
        }
    }

    void recomputed(boolean hasMoved) {
        recomputed.increment();
        if (hasMoved) {
            moved.increment();
        }
    }

    private Timer ticks(String fired) {
        return Timer.builder("kizuna.obligations.tick")
                .description("How long one task looks at the clock, with or without something due")
                .tag("fired", fired)
                .register(registry);
    }

    private void gauge(Slot slot) {
        open.computeIfAbsent(
                slot,
                each -> Gauge.builder(
                                "kizuna.obligations.open",
                                this,
                                meters -> meters.sum(counts -> counts.byPolicy().getOrDefault(each, 0L)))
                        .description("Promises that are not settled: whose clock runs, or that lapsed unanswered")
                        .tag("policy", each.policy())
                        .tag("status", each.status().name())
                        .register(registry));
    }

    private long sum(ToLongFunction<OpenCounts> counted) {
        return tasks.values().stream().mapToLong(counted).sum();
    }

    private static Map<String, Duration> ages() {
        var ages = new LinkedHashMap<String, Duration>();
        ages.put("1h", Duration.ofHours(1));
        ages.put("4h", Duration.ofHours(4));
        ages.put("1d", Duration.ofDays(1));
        ages.put("3d", Duration.ofDays(3));
        ages.put("7d", Duration.ofDays(7));
        ages.put("30d", Duration.ofDays(30));
        ages.put("older", EVER);
        return ages;
    }
}
