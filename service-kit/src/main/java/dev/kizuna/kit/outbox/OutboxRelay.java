package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.Recoverable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/**
 * Brings outbox entries to Kafka in their order: at once after a commit, and by a sweep for what a crash, a broker
 * that was away or another instance left behind. A lease in the document keeps instances apart, so the order of an
 * aggregate holds. What is published but not yet taken out of the document when a process dies is published again;
 * consumers know repetitions by their id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final int AT_ONCE = 32;

    private final OutboxSender sender;
    private final Clock clock;
    private final String instance;
    private final Duration betweenSweeps;
    private final Counter published;
    private final Counter failures;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<AggregateDocuments> collections = ConcurrentHashMap.newKeySet();
    private final Map<Aggregate, Work> busy = new ConcurrentHashMap<>();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean outage;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService sweeper;

    /** Sends one entry and returns when Kafka has acknowledged it. */
    @FunctionalInterface
    public interface OutboxSender {

        void send(OutboxEntry entry);
    }

    private record Aggregate(AggregateDocuments documents, String id) {

        @Override
        public String toString() {
            return documents.collection().getNamespace() + "/" + id;
        }
    }

    /** {@code AGAIN}: something was committed while the work went on, which may not have seen it. */
    private enum Work {
        ONCE,
        AGAIN
    }

    /** @param instance a name that no other instance has, for the log */
    public OutboxRelay(OutboxSender sender, Clock clock, String instance, MeterRegistry meters) {
        this(sender, clock, instance, meters, SWEEP);
    }

    OutboxRelay(OutboxSender sender, Clock clock, String instance, MeterRegistry meters, Duration betweenSweeps) {
        this.betweenSweeps = betweenSweeps;
        this.sender = sender;
        this.clock = clock;
        this.instance = instance;
        this.published = meters.counter("kizuna.outbox.published");
        this.failures = meters.counter("kizuna.outbox.failures");
        meters.gauge("kizuna.outbox.waiting", waiting);
    }

    /** The aggregates of a collection, relayed by this relay. */
    public Aggregates aggregates(MongoDatabase database, String collection) {
        var documents = new AggregateDocuments(database.getCollection(collection));
        collections.add(documents);
        return new Aggregates(documents, this);
    }

    /** All collections whose aggregates it relays. */
    List<AggregateDocuments> collections() {
        return List.copyOf(collections);
    }

    Clock clock() {
        return clock;
    }

    /** What to do about an aggregate's entries with the write that adds them. */
    Turn turn(AggregateDocuments documents, String id) {
        var aggregate = new Aggregate(documents, id);
        if (!running || busy.putIfAbsent(aggregate, Work.ONCE) != null) {
            return new Turn.Later(() -> wake(documents, id));
        }
        if (!slots.tryAcquire()) {
            busy.remove(aggregate);
            return new Turn.Later(() -> wake(documents, id));
        }
        return new Turn.Now(new FreeHand(aggregate), Lease.Term.of(documents, clock));
    }

    /** Has a slot and the aggregate's entry in {@link #busy}. */
    private final class FreeHand implements Turn.Hand {

        private final Aggregate aggregate;

        FreeHand(Aggregate aggregate) {
            this.aggregate = aggregate;
        }

        @Override
        public void begin(Lease lease) {
            work(aggregate, lease);
        }

        @Override
        public void giveBack() {
            if (isToGoOn(aggregate)) {
                work(aggregate, null);
            } else {
                slots.release();
            }
        }
    }

    /** Publishes what an aggregate has waiting, at once and on another thread; where all are busy, the sweep does it. */
    void wake(AggregateDocuments documents, String id) {
        var aggregate = new Aggregate(documents, id);
        if (!running || busy.compute(aggregate, (_, work) -> work == null ? Work.ONCE : Work.AGAIN) == Work.AGAIN) {
            return;
        }
        if (slots.tryAcquire()) {
            work(aggregate, null);
        } else {
            busy.remove(aggregate);
        }
    }

    /** Publishes all that waits anywhere and is not in another instance's hands. */
    private void sweep() {
        try {
            outage = false;
            int found = 0;
            for (AggregateDocuments documents : collections) {
                List<Document> left = documents.waiting();
                found += left.size();
                for (Document document : left) {
                    if (outage) {
                        break;
                    }
                    sweep(documents, document);
                }
            }
            waiting.set(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (running) {
                log.warn("The outbox cannot be swept: {}", e.toString());
            }
        }
    }

    private void sweep(AggregateDocuments documents, Document document) throws InterruptedException {
        var aggregate = new Aggregate(documents, document.getString(AggregateDocuments.ID));
        if (Lease.isHeld(document, clock) || busy.putIfAbsent(aggregate, Work.ONCE) != null) {
            return;
        }
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            busy.remove(aggregate);
            throw e;
        }
        work(aggregate, null);
    }

    /**
     * Runs with a slot and the aggregate's entry in {@link #busy}, and gives both back.
     *
     * @param taken the lease with which it begins, or null where it has to be taken
     */
    private void work(Aggregate aggregate, @Nullable Lease taken) {
        Thread.startVirtualThread(() -> {
            try {
                drain(taken == null ? lease(aggregate) : taken);
                while (isToGoOn(aggregate)) {
                    drain(lease(aggregate));
                }
            } catch (RuntimeException e) {
                busy.remove(aggregate);
                failed(aggregate, e);
            } finally {
                slots.release();
            }
        });
    }

    private void failed(Aggregate aggregate, RuntimeException failure) {
        failures.increment();
        boolean passing = Recoverable.isPassing(failure);
        log.atLevel(passing && outage ? Level.DEBUG : Level.WARN)
                .log("Events of {} wait for the next sweep of {}: {}", aggregate, instance, failure.toString());
        if (passing) {
            outage = true;
        }
    }

    /** Whether something was committed meanwhile; otherwise the aggregate is no longer busy. */
    private boolean isToGoOn(Aggregate aggregate) {
        return busy.computeIfPresent(aggregate, (_, work) -> work == Work.AGAIN ? Work.ONCE : null) != null;
    }

    private @Nullable Lease lease(Aggregate aggregate) {
        return Lease.take(aggregate.documents, clock, aggregate.id);
    }

    private void drain(@Nullable Lease first) {
        Lease lease = first;
        while (lease != null) {
            try {
                send(lease);
            } catch (RuntimeException e) {
                lease.settle(Recoverable.isPassing(e) ? Lease.Next.RELEASE : Lease.Next.POSTPONE);
                throw e;
            }
            lease = lease.settle(running ? Lease.Next.GO_ON : Lease.Next.RELEASE);
        }
    }

    private void send(Lease lease) {
        for (OutboxEntry entry = lease.next(); entry != null; entry = lease.next()) {
            sender.send(entry);
            lease.published();
            published.increment();
        }
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweep").factory());
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 0, betweenSweeps.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (sweeper != null) {
            sweeper.shutdownNow();
        }
        try {
            if (slots.tryAcquire(AT_ONCE, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                slots.release(AT_ONCE);
            } else {
                log.info("Events are still waiting; the next start publishes them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
