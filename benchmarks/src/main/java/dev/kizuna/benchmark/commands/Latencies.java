package dev.kizuna.benchmark.commands;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of many things took. */
public final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final long start = System.nanoTime();
    private volatile long end = start;

    void add(long sinceNanos, boolean success) {
        long now = System.nanoTime();
        end = Math.max(end, now);
        if (success) {
            nanos.add(now - sinceNanos);
        } else {
            failures.incrementAndGet();
        }
    }

    public int count() {
        return nanos.size();
    }

    public int failures() {
        return failures.get();
    }

    public double perSecond() {
        return nanos.size() / ((end - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    public double millis(double quantile) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size()));
        return sorted.get(index) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    public String described() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, at most %.1f ms", millis(0.5), millis(0.99), millis(1));
    }
}
