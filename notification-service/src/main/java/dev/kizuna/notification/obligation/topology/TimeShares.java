package dev.kizuna.notification.obligation.topology;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How long a task may be busy with deadlines in one tick. The tasks of a thread share it, and leave time to read events; as
 * long as there are none, they may take nearly all of it.
 */
final class TimeShares {

    private static final double WHILE_EVENTS_COME = 0.6;
    private static final double WHILE_NONE_COME = 0.95;
    private static final Duration QUIET = Duration.ofMillis(200);

    private final Duration tick;
    private final LongSupplier nanoTime;
    private final Map<Thread, Share> shares = new ConcurrentHashMap<>();

    /**
     * Shares of a tick.
     *
     * @param nanoTime time that only goes on, in nanoseconds
     */
    TimeShares(Duration tick, LongSupplier nanoTime) {
        this.tick = tick;
        this.nanoTime = nanoTime;
    }

    Duration tick() {
        return tick;
    }

    /** The share of one more task of this thread. */
    Share join() {
        Share share = shares.computeIfAbsent(Thread.currentThread(), _ -> new Share());
        share.tasks.incrementAndGet();
        return share;
    }

    /** What the tasks of one thread have. */
    final class Share {

        private final AtomicInteger tasks = new AtomicInteger();
        private long lastEvent;

        private Share() {
            lastEvent = nanoTime.getAsLong();
        }

        void eventCame() {
            lastEvent = nanoTime.getAsLong();
        }

        /** The time at which the task has to stop that begins now. */
        TimeBox begin() {
            long now = nanoTime.getAsLong();
            double part = now - lastEvent < QUIET.toNanos() ? WHILE_EVENTS_COME : WHILE_NONE_COME;
            return new TimeBox(nanoTime, now, (long) (tick.toNanos() * part / Math.max(1, tasks.get())));
        }

        void leave() {
            if (tasks.decrementAndGet() == 0) {
                shares.values().remove(this);
            }
        }
    }

    /** A time to be busy in. */
    record TimeBox(LongSupplier nanoTime, long from, long length) {

        boolean isOver() {
            return nanoTime.getAsLong() - from >= length;
        }

        boolean isHalfOver() {
            return nanoTime.getAsLong() - from >= length / 2;
        }
    }
}
