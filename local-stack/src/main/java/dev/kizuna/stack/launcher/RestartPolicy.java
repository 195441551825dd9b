package dev.kizuna.stack.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Lets a child come back a few times in a while: a crash is survived, a crash loop is not. */
final class RestartPolicy {

    static final int RESTARTS = 3;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Long> restarts = new ArrayDeque<>();
    private final LongSupplier nanoTime;

    RestartPolicy(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized boolean allowsAnother() {
        var now = nanoTime.getAsLong();
        while (!restarts.isEmpty() && now - restarts.getFirst() >= WITHIN.toNanos()) {
            restarts.removeFirst();
        }
        if (restarts.size() >= RESTARTS) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }
}
