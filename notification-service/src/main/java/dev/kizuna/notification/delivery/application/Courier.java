package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs deliveries side by side: one queue for each place, one call at a time to a place, a bounded number of calls to a medium.
 * So a slow or dead place holds up nobody but itself, and a dead medium no other medium. What does not fit into a queue waits in the
 * ledger; what fails is taken up again by the sweep.
 */
public final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int QUEUE = 20;
    private static final int MOST_AT_A_TIME = 2_000;

    /** A place that opens later than that is waited for in the ledger. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SHORTEST_STEP = Duration.ofMillis(10);
    private static final int CLOSE_SECONDS = 5;

    private final Deliveries deliveries;
    private final DeliveringMessages delivering;
    private final Lanes lanes;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService alarmClock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delivery-turns").factory());
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> calls = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Courier(Deliveries deliveries, DeliveringMessages delivering, Lanes lanes, Clock clock) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Delivers soon. */
    public void send(String key) {
        if (!closed && underWay.add(key)) {
            run(() -> queueUp(key), key);
        }
    }

    /** Takes up whatever waits: what was postponed, what a crash left behind. */
    public void sweep() {
        deliveries.waiting(clock.instant(), MOST_AT_A_TIME).forEach(delivery -> send(delivery.key()));
    }

    @Override
    public void close() {
        closed = true;
        alarmClock.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void queueUp(String key) {
        @Nullable Target target = delivering.lane(key).orElse(null);
        if (target == null) {
            underWay.remove(key);
            return;
        }
        Queue queue = queues.computeIfAbsent(target.lane(), _ -> new Queue(target.medium()));
        Instant later = queue.add(key, clock.instant());
        if (later != null) {
            delivering.defer(key, later);
            underWay.remove(key);
        } else {
            queue.work();
        }
    }

    private void run(Runnable work, String key) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    underWay.remove(key);
                    log.warn("{} is taken up again later: {}", key, e.toString());
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.remove(key);
        }
    }

    /** Those who wait for one place. */
    private final class Queue {

        private final String medium;
        private final Deque<String> keys = new ArrayDeque<>();
        private Instant full = Instant.MIN;
        private boolean working;

        Queue(String medium) {
            this.medium = medium;
        }

        /** Gives when to come again if there is no room; then the places after the queue are given out one by one. */
        synchronized @Nullable Instant add(String key, Instant now) {
            if (keys.size() < QUEUE) {
                keys.add(key);
                return null;
            }
            Instant earliest = now.plus(step().multipliedBy(QUEUE));
            full = full.isBefore(earliest) ? earliest : full.plus(step());
            return full;
        }

        void work() {
            synchronized (this) {
                if (working || keys.isEmpty() || closed) {
                    return;
                }
                working = true;
            }
            try {
                threads.execute(this::workOff);
            } catch (RejectedExecutionException e) {
                stop();
            }
        }

        private void workOff() {
            String key = head();
            while (key != null && !closed) {
                Step step = attempt(key);
                if (step instanceof Step.Turn(Instant from)) {
                    resume(from);
                    return;
                }
                synchronized (this) {
                    keys.poll();
                }
                underWay.remove(key);
                if (step instanceof Step.Later(Instant from) && !from.isAfter(clock.instant())) {
                    send(key);
                }
                key = head();
            }
        }

        private Step attempt(String key) {
            try {
                Semaphore slots = calls.computeIfAbsent(
                        medium, _ -> new Semaphore(lanes.pace(medium).atOnce()));
                slots.acquire();
                try {
                    return delivering.deliver(key);
                } finally {
                    slots.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn("{} is taken up again later: {}", key, e.toString());
            }
            return new Step.Finished();
        }

        private synchronized @Nullable String head() {
            String key = keys.peek();
            working = key != null;
            return key;
        }

        private synchronized void stop() {
            working = false;
        }

        private void resume(Instant from) {
            Duration pause = Duration.between(clock.instant(), from);
            if (pause.compareTo(PATIENCE) > 0) {
                threads.execute(() -> empty(from));
                return;
            }
            try {
                var unused = alarmClock.schedule(
                        () -> {
                            stop();
                            work();
                        },
                        Math.max(1, pause.toMillis()),
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                stop();
            }
        }

        /** Hands all back to the ledger, to come again one by one from then on. */
        private void empty(Instant from) {
            List<String> all;
            synchronized (this) {
                all = List.copyOf(keys);
                keys.clear();
                full = from.plus(step().multipliedBy(all.size()));
                working = false;
            }
            Instant at = from;
            for (String key : all) {
                try {
                    delivering.defer(key, at);
                } catch (RuntimeException e) {
                    log.warn("{} is taken up again later: {}", key, e.toString());
                }
                underWay.remove(key);
                at = at.plus(step());
            }
        }

        private Duration step() {
            Duration interval = lanes.pace(medium).interval();
            return interval.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : interval;
        }
    }
}
