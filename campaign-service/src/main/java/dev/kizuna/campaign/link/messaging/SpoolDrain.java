package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.messaging.TouchSpool.Spooled;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is in the spool to Kafka, in order, and finds out whether Kafka is back: while it is away and nothing is in
 * flight, one touch is sent now and then.
 */
final class SpoolDrain implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SpoolDrain.class);
    private static final int MOST_IN_FLIGHT = 5_000;
    private static final int STEPS_PER_SECOND = 200;
    private static final Duration STEP = Duration.ofSeconds(1).dividedBy(STEPS_PER_SECOND);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);

    private final Producer<byte[], byte[]> producer;
    private final TouchRecords records;
    private final TouchSpool spool;
    private final Reachability reachability;
    private final AtomicInteger inFlight;
    private final int perStep;
    private final Consumer<Spooled> delivered;
    /** Numbers of what the producer was given and Kafka has not acknowledged, or the spool not yet forgotten. */
    private final Set<Long> withProducer = ConcurrentHashMap.newKeySet();

    private final AtomicLong next;
    private final AtomicInteger own = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().name("spool-drain").unstarted(this::run);
    private volatile boolean closed;

    SpoolDrain(
            Producer<byte[], byte[]> producer,
            TouchRecords records,
            TouchSpool spool,
            Reachability reachability,
            AtomicInteger inFlight,
            int perSecond,
            Consumer<Spooled> delivered) {
        this.producer = producer;
        this.records = records;
        this.spool = spool;
        this.reachability = reachability;
        this.inFlight = inFlight;
        this.perStep = Math.max(1, perSecond / STEPS_PER_SECOND);
        this.delivered = delivered;
        this.next = new AtomicLong(spool.first());
    }

    void start() {
        thread.start();
    }

    /** There is something new in the spool. */
    void wake() {
        LockSupport.unpark(thread);
    }

    void isWithProducer(long number) {
        withProducer.add(number);
    }

    void isNoLongerWithProducer(long number) {
        withProducer.remove(number);
    }

    /** The producer gave something up that is in the spool. */
    void again(Spooled spooled) {
        next.accumulateAndGet(spooled.number(), Math::min);
        withProducer.remove(spooled.number());
        wake();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        wake();
        thread.join();
    }

    private void run() {
        boolean prepared = false;
        while (!closed) {
            try {
                if (!prepared) {
                    prepared = prepare();
                } else if (reachability.isReachable()) {
                    send(Math.min(perStep, MOST_IN_FLIGHT - own.get()));
                } else if (inFlight.get() == 0) {
                    send(1);
                }
            } catch (RuntimeException e) {
                log.debug("Touches stay in the spool", e);
            }
            rest(prepared);
        }
    }

    /** Learns of schema and partitions, so that no visitor waits for registry or broker. */
    private boolean prepare() {
        records.prepare();
        producer.partitionsFor(TouchRecords.TOPIC);
        reachability.heard();
        return true;
    }

    private void rest(boolean prepared) {
        if (!prepared || !reachability.isReachable()) {
            LockSupport.parkNanos(this, BETWEEN_PROBES.toNanos());
        } else if (next.get() < spool.next()) {
            LockSupport.parkNanos(this, STEP.toNanos());
        } else {
            LockSupport.park(this);
        }
    }

    private void send(int most) {
        int sent = 0;
        while (sent < most && !closed) {
            long number = next.get();
            if (number >= spool.next()) {
                return;
            }
            if (!next.compareAndSet(number, number + 1) || withProducer.contains(number)) {
                continue;
            }
            try {
                sent += bring(number);
            } catch (RuntimeException e) {
                next.accumulateAndGet(number, Math::min);
                throw e;
            }
        }
    }

    /** What is acknowledged leaves the spool before the producer's list: what is in the spool now was not delivered. */
    private int bring(long number) {
        Spooled spooled = spool.read(number);
        if (spooled == null) {
            return 0;
        }
        send(spooled);
        return 1;
    }

    private void send(Spooled spooled) {
        var record = records.of(spooled.touch());
        withProducer.add(spooled.number());
        inFlight.incrementAndGet();
        own.incrementAndGet();
        try {
            producer.send(record, (_, failure) -> ended(spooled, failure));
        } catch (RuntimeException e) {
            ended(spooled, e);
            throw e;
        }
    }

    private void ended(Spooled spooled, @Nullable Exception failure) {
        inFlight.decrementAndGet();
        own.decrementAndGet();
        if (failure == null) {
            reachability.heard();
            delivered.accept(spooled);
        } else {
            again(spooled);
        }
    }
}
