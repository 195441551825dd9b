package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.campaign.link.messaging.TouchSpool.Spooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records touches in Kafka, or on disk while Kafka takes too long. A visitor is sent on as soon as the touch is in one of
 * the two. What the producer has been given stays with it, which delivers it once; the spool keeps it too, for the case
 * that this process ends, and forgets it when Kafka acknowledges it. While Kafka is away, new touches go to the spool
 * alone; {@link SpoolDrain} brings them to Kafka afterwards.
 */
public final class TouchRecorder implements Touches, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TouchRecorder.class);
    /** As many as the producer's memory holds without making anybody wait. */
    private static final int MOST_IN_FLIGHT = 40_000;

    /** How much longer than its patience a visitor waits while Kafka acknowledges one touch after the other. */
    private static final int LONGEST_WAIT = 10;

    private static final Duration TICK = Duration.ofMillis(1);
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    private final Producer<byte[], byte[]> producer;
    private final TouchRecords records;
    private final TouchSpool spool;
    private final TouchMeters meters;
    private final long patience;
    private final SpoolDrain drain;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Pending> toSpool = new ConcurrentLinkedQueue<>();
    private final Queue<Spooled> acknowledged = new ConcurrentLinkedQueue<>();
    /** Numbers of touches that the producer has and the spool could not take; known to the keeper alone. */
    private final Set<Long> missing = new HashSet<>();

    private final AtomicInteger inFlight = new AtomicInteger();
    private final Reachability reachability;
    private final Thread keeper;
    private volatile boolean resting;
    private volatile boolean closing;
    private long complainedAt;

    /** @param patience how long a visitor waits for Kafka when it acknowledges nothing; ten times as long when it does */
    public TouchRecorder(
            Producer<byte[], byte[]> producer,
            TouchRecords records,
            SpoolSettings settings,
            Duration patience,
            TouchMeters meters) {
        this.producer = producer;
        this.records = records;
        this.spool = new TouchSpool(settings.directory(), settings.limit());
        this.meters = meters;
        this.patience = patience.toNanos();
        this.reachability = new Reachability(settings.awayAfter());
        this.complainedAt = System.nanoTime() - BETWEEN_COMPLAINTS.toNanos();
        this.drain = new SpoolDrain(
                producer, records, spool, reachability, inFlight, settings.drainPerSecond(), this::forget);
        this.keeper = Thread.ofPlatform().name("touch-keeper").start(this::keep);
        meters.watch(spool, inFlight, reachability);
        drain.start();
    }

    @Override
    public void record(Touch touch, Runnable safe) {
        long now = System.nanoTime();
        if (!reachability.isReachable() || inFlight.get() >= MOST_IN_FLIGHT) {
            spool(new Pending(touch, safe, now, Pending.SPOOLED));
            return;
        }
        var pending = new Pending(touch, safe, now, Pending.SENT);
        inFlight.incrementAndGet();
        try {
            var record = records.of(touch);
            waiting.add(pending);
            producer.send(record, (_, failure) -> ended(pending, failure));
            wakeIfResting();
        } catch (RuntimeException e) {
            ended(pending, e);
        }
    }

    /** How it stands with Kafka and the disk. */
    public State state() {
        return new State(reachability.isReachable(), spool.depth(), spool.bytes(), spool.isFull());
    }

    /**
     * What there is to say about the spool.
     *
     * @param reachable whether touches go to Kafka at once
     * @param full whether touches are lost when Kafka is away
     */
    public record State(boolean reachable, long depth, long bytes, boolean full) {}

    @Override
    public void close() throws InterruptedException {
        drain.close();
        producer.close(CLOSING);
        closing = true;
        LockSupport.unpark(keeper);
        keeper.join();
        spool.close();
    }

    private void ended(Pending pending, @Nullable Exception failure) {
        inFlight.decrementAndGet();
        if (failure == null) {
            reachability.heard();
            if (pending.compareAndSet(Pending.SENT, Pending.ACKNOWLEDGED)) {
                meters.recorded(System.nanoTime() - pending.since);
                pending.safe.run();
            } else {
                forget(Objects.requireNonNull(pending.spooled));
            }
        } else if (pending.compareAndSet(Pending.SENT, Pending.SPOOLED)) {
            log.debug("Touch {} goes to the spool", pending.touch.touchId(), failure);
            spool(pending);
        } else {
            drain.again(Objects.requireNonNull(pending.spooled));
        }
    }

    /** Kafka has what the spool has, too. */
    private void forget(Spooled spooled) {
        acknowledged.add(spooled);
        wakeIfResting();
    }

    private void spool(Pending pending) {
        toSpool.add(pending);
        LockSupport.unpark(keeper);
    }

    private void wakeIfResting() {
        if (resting) {
            LockSupport.unpark(keeper);
        }
    }

    private void keep() {
        boolean last;
        do {
            last = closing;
            long now = System.nanoTime();
            reachability.judge(inFlight.get(), now);
            try {
                keepWhatIsDue(last ? Long.MAX_VALUE : now - patience(now), last);
            } catch (RuntimeException e) {
                log.error("Touches could not be looked after", e);
            }
            if (!last) {
                rest();
            }
        } while (!last);
    }

    /** Writing to disk what Kafka is about to acknowledge would only slow both down. */
    private long patience(long now) {
        return reachability.isAnswering(patience, now) ? patience * LONGEST_WAIT : patience;
    }

    private void rest() {
        if (waiting.isEmpty() && acknowledged.isEmpty() && toSpool.isEmpty()) {
            resting = true;
            if (waiting.isEmpty() && acknowledged.isEmpty() && toSpool.isEmpty() && !closing) {
                boolean idle = inFlight.get() == 0;
                LockSupport.parkNanos(this, (idle ? REST : TICK).toNanos());
                if (idle) {
                    reachability.idle(System.nanoTime());
                }
            }
            resting = false;
        } else if (toSpool.isEmpty()) {
            LockSupport.parkNanos(this, TICK.toNanos());
        }
    }

    /** Writes to the spool whatever has waited for Kafka since before the given time, and what may go there only. */
    private void keepWhatIsDue(long before, boolean all) {
        List<Pending> due = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        while (waiting.peek() instanceof Pending head
                && (head.get() != Pending.SENT || all || head.since - before <= 0)) {
            waiting.remove();
            if (head.get() == Pending.SENT) {
                // nobody asks where the spool has it before it says that the spool has it
                long number = spool.next() + due.size();
                byte[] value = SpooledTouches.write(head.touch);
                head.spooled = new Spooled(number, head.touch, value.length);
                drain.isWithProducer(number);
                if (head.compareAndSet(Pending.SENT, Pending.SPOOLED)) {
                    due.add(head);
                    values.add(value);
                } else {
                    drain.isNoLongerWithProducer(number);
                }
            }
        }
        while (toSpool.poll() instanceof Pending next) {
            due.add(next);
            values.add(SpooledTouches.write(next.touch));
        }
        List<Spooled> done = new ArrayList<>();
        while (acknowledged.peek() instanceof Spooled next && next.number() < spool.next()) {
            acknowledged.remove();
            if (missing.isEmpty() || !missing.remove(next.number())) {
                done.add(next);
            } else {
                drain.isNoLongerWithProducer(next.number());
            }
        }
        if (!due.isEmpty() || !done.isEmpty()) {
            write(due, values, done);
        }
    }

    private void write(List<Pending> due, List<byte[]> values, List<Spooled> done) {
        boolean kept = due.isEmpty() || !spool.isFull();
        try {
            spool.write(kept ? values : List.of(), done);
            done.forEach(each -> drain.isNoLongerWithProducer(each.number()));
            meters.drained(done.size());
        } catch (IllegalStateException e) {
            log.error("Touches could not be written to the spool", e);
            acknowledged.addAll(done);
            kept = false;
        }
        if (kept) {
            meters.spooled(due.size());
            drain.wake();
        } else {
            giveUp(due);
        }
        due.forEach(pending -> pending.safe.run());
    }

    /** What the producer has may still arrive; the rest is lost, since no visitor waits for a disk. */
    private void giveUp(List<Pending> due) {
        int lost = 0;
        for (Pending pending : due) {
            if (pending.spooled == null) {
                lost++;
            } else {
                missing.add(pending.spooled.number());
            }
        }
        spool.skip(due.size());
        meters.lost(lost);
        if (System.nanoTime() - complainedAt > BETWEEN_COMPLAINTS.toNanos()) {
            complainedAt = System.nanoTime();
            log.error("Kafka does not answer, and the spool of touches is full or cannot be written: touches are lost");
        }
    }
}
