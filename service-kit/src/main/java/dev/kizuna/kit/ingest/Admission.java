package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in only what there is room for: a body is held in memory until Kafka has its events, and Kafka may be slow or
 * away. Whoever finds no room is told to come again, and nothing of what he sends is read.
 */
final class Admission {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNIT = 1 << 10;
    private static final long LEAST_ROOM = 8L << 20;
    private static final long SHARE_OF_MEMORY = 16;

    private final int units;
    private final Semaphore free;
    private final Duration patience;

    /** A share of the memory that this process may use. */
    static Admission ofMemory(MeterRegistry meters) {
        return new Admission(
                Math.max(LEAST_ROOM, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY), PATIENCE, meters);
    }

    /** @param patience how long room is waited for */
    Admission(long bytes, Duration patience, MeterRegistry meters) {
        this.units = Math.toIntExact(bytes / UNIT);
        this.free = new Semaphore(units, true);
        this.patience = patience;
        Gauge.builder("kizuna.ingesting", this, Admission::taken)
                .description("Room that bodies take whose events Kafka does not have yet")
                .baseUnit("bytes")
                .register(meters);
    }

    /**
     * @param bytes what the work will hold in memory
     * @throws ProblemException (503) when there was no room in time
     */
    <T> T admit(long bytes, Supplier<T> work) {
        int needed = Math.toIntExact(Math.clamp(bytes / UNIT + 1, 1, units));
        try {
            if (!free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable("Others are still being taken; nothing was read", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The service is ending; nothing was read", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }

    /** Bytes of those that are in. */
    long taken() {
        return (long) (units - free.availablePermits()) * UNIT;
    }
}
