package dev.kizuna.benchmark.commands;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Two ways to ask: as fast as answers come, and at a rate that does not wait for answers. */
public final class Load {

    private Load() {}

    /** A fixed number of clients, each with one request at a time. */
    public static Latencies closed(int clients, Duration length, BooleanSupplier work) {
        var latencies = new Latencies();
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        timed(latencies, System.nanoTime(), work);
                    }
                });
            }
        }
        return latencies;
    }

    /** Each request is timed from when it was due, so that one that has to wait for others is told as slow. */
    public static Latencies open(int perSecond, Duration length, BooleanSupplier work) {
        var latencies = new Latencies();
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = start; due < start + length.toNanos(); due += between) {
                long now = System.nanoTime();
                if (due > now) {
                    LockSupport.parkNanos(due - now);
                }
                long dueNanos = due;
                threads.execute(() -> timed(latencies, dueNanos, work));
            }
        }
        return latencies;
    }

    private static void timed(Latencies latencies, long sinceNanos, BooleanSupplier work) {
        boolean done;
        try {
            done = work.getAsBoolean();
        } catch (RuntimeException e) {
            done = false;
        }
        latencies.add(sinceNanos, done);
    }
}
