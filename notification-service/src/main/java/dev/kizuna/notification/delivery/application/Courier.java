package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs deliveries side by side, so that a slow channel holds up no other; what fails is taken up again by the sweep. */
public final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_PER_SWEEP = 200;
    private static final int CLOSE_SECONDS = 5;

    private final Deliveries deliveries;
    private final DeliveringMessages delivering;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    public Courier(Deliveries deliveries, DeliveringMessages delivering, Clock clock) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.clock = clock;
    }

    /** Delivers soon. */
    public void send(String key) {
        if (underWay.add(key)) {
            threads.execute(() -> deliver(key));
        }
    }

    /** Takes up whatever waits: what was postponed, what a crash left behind. */
    public void sweep() {
        deliveries.waiting(clock.instant(), MOST_PER_SWEEP).stream()
                .map(Delivery::key)
                .forEach(this::send);
    }

    @Override
    public void close() {
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

    private void deliver(String key) {
        try {
            slots.acquire();
            try {
                delivering.deliver(key);
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} is taken up again later: {}", key, e.toString());
        } finally {
            underWay.remove(key);
        }
    }
}
