package dev.kizuna.benchmark.timers;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;

/** What was committed of one batch, as a consumer saw it that reads only what is committed. */
final class Tally {

    private static final Duration STANDSTILL = Duration.ofSeconds(120);

    private final Batch batch;
    private final BitSet open;
    private final byte[] breaches;
    private final int[] lateness;
    private int opened;
    private int breached;
    private int early;
    private int repeated;
    private long firstBreachAt;
    private long lastBreachAt;

    Tally(Batch batch) {
        this.batch = batch;
        this.open = new BitSet(batch.size());
        this.breaches = new byte[batch.size()];
        this.lateness = new int[batch.size()];
    }

    synchronized void open(int index) {
        if (!open.get(index)) {
            open.set(index);
            opened++;
        }
    }

    /**
     * A breach was seen.
     *
     * @param decidedAt when the engine says it recorded it
     * @param seenAt when it arrived here
     */
    synchronized void breach(int index, long dueAt, long decidedAt, long seenAt) {
        if (decidedAt < dueAt || seenAt < dueAt) {
            early++;
        }
        if (breaches[index]++ > 0) {
            repeated++;
            return;
        }
        breached++;
        lateness[index] = (int) Math.min(Integer.MAX_VALUE, seenAt - dueAt);
        firstBreachAt = breached == 1 ? seenAt : firstBreachAt;
        lastBreachAt = seenAt;
    }

    Batch batch() {
        return batch;
    }

    synchronized int opened() {
        return opened;
    }

    synchronized int breached() {
        return breached;
    }

    synchronized int early() {
        return early;
    }

    synchronized int repeated() {
        return repeated;
    }

    synchronized long firstBreachAt() {
        return firstBreachAt;
    }

    synchronized long lastBreachAt() {
        return lastBreachAt;
    }

    /** Milliseconds from when one was due until its breach was seen; only of breached ones. */
    synchronized int lateness(int index) {
        return lateness[index];
    }

    /** When the breach of one was seen, in milliseconds since 1970. */
    long seenAt(int index) {
        return batch.dueAt().applyAsLong(index) + lateness(index);
    }

    /** Milliseconds that a share of the breaches did not exceed. */
    synchronized int latenessAt(double share) {
        int[] sorted = new int[breached];
        int count = 0;
        for (int index = 0; index < lateness.length; index++) {
            if (breaches[index] > 0) {
                sorted[count++] = lateness[index];
            }
        }
        Arrays.sort(sorted);
        return count == 0 ? -1 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
    }

    synchronized boolean hasBreached(IntPredicate which) {
        for (int index = 0; index < breaches.length; index++) {
            if (breaches[index] > 0 && which.test(index)) {
                return true;
            }
        }
        return false;
    }

    void awaitOpened() {
        await("opened", this::opened);
    }

    void awaitBreached() {
        await("breached", this::breached);
    }

    /** Gives up only when nothing at all moves any more. */
    private void await(String what, LongSupplier count) {
        long seen = -1;
        long since = System.nanoTime();
        while (count.getAsLong() < batch.size()) {
            long now = count.getAsLong();
            if (now != seen) {
                seen = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos() && isDue()) {
                throw new IllegalStateException("only %,d of %,d promises (%s) are %s, and nothing moves"
                        .formatted(seen, batch.size(), batch.purpose(), what));
            }
            Pause.of(Duration.ofMillis(5));
        }
    }

    private boolean isDue() {
        return opened() < batch.size()
                || batch.dueAt().applyAsLong(batch.size() - 1) + STANDSTILL.toMillis() < System.currentTimeMillis();
    }
}
