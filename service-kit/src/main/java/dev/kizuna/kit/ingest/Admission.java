package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few batches in at a time: each is held in memory until Kafka has it, and Kafka may be slow or away. */
final class Admission {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @throws ProblemException (503) when no place became free in time */
    <T> T admit(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable("Other batches are still being taken; nothing was read", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The service is ending; nothing was read", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
