package dev.kizuna.benchmark.timers;

import java.time.Duration;

/** Waiting, without the checked exception. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void until(long epochMillis) {
        long left = epochMillis - System.currentTimeMillis();
        if (left > 0) {
            of(Duration.ofMillis(left));
        }
    }
}
