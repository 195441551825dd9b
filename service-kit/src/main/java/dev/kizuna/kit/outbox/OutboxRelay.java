package dev.kizuna.kit.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings outbox entries to Kafka in their order: at once after a commit, and by a sweep for what a crash, a broker
 * that was away or another instance left behind. A lease in the document keeps instances apart, so the order of an
 * aggregate holds; a lease that ran out under a stopped process can only repeat events, never swap them, and consumers
 * know repetitions by their id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int SWEEP_SIZE = 500;

    private final OutboxSender sender;
    private final Clock clock;
    private final String instance;
    private final MeterRegistry meters;
    private final Set<MongoCollection<Document>> collections = ConcurrentHashMap.newKeySet();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final java.util.concurrent.ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-sweep").factory());
    private volatile boolean running;

    /** Sends one entry and returns when Kafka has acknowledged it. */
    @FunctionalInterface
    public interface OutboxSender {

        void send(OutboxEntry entry);
    }

    /** @param instance a name that no other instance has */
    public OutboxRelay(OutboxSender sender, Clock clock, String instance, MeterRegistry meters) {
        this.sender = sender;
        this.clock = clock;
        this.instance = instance;
        this.meters = meters;
    }

    /** The aggregates of a collection, relayed by this relay. */
    public Aggregates aggregates(MongoDatabase database, String collection) {
        MongoCollection<Document> documents = database.getCollection(collection);
        collections.add(documents);
        return new Aggregates(documents, this);
    }

    /** Publishes what an aggregate has waiting, soon and on another thread. */
    void wake(MongoCollection<Document> collection, String id) {
        String key = collection.getNamespace() + "/" + id;
        if (!running || !busy.add(key)) {
            return;
        }
        try {
            workers.execute(() -> {
                try {
                    drain(collection, id);
                } catch (MongoException | CompletionException | org.apache.kafka.common.KafkaException e) {
                    log.warn("Events of {} wait for the next sweep: {}", key, e.toString());
                } finally {
                    busy.remove(key);
                }
            });
        } catch (RejectedExecutionException e) {
            busy.remove(key);
        }
    }

    /** Publishes all that waits anywhere and is not in another instance's hands. */
    void sweep() {
        long now = clock.millis();
        for (MongoCollection<Document> collection : collections) {
            try {
                collection
                        .find(new Document(Aggregates.PENDING, new Document("$gt", 0))
                                .append(Aggregates.LEASE_UNTIL, new Document("$lte", now)))
                        .projection(new Document(Aggregates.ID, 1))
                        .limit(SWEEP_SIZE)
                        .forEach(found -> wake(collection, found.getString(Aggregates.ID)));
            } catch (RuntimeException e) {
                log.warn("Sweep of {} failed: {}", collection.getNamespace(), e.toString());
            }
        }
    }

    private void drain(MongoCollection<Document> collection, String id) {
        Document leased = lease(collection, id);
        while (leased != null) {
            List<Document> waiting = leased.getList(Aggregates.OUTBOX, Document.class, List.of());
            for (Document entry : waiting) {
                sender.send(OutboxEntry.from(entry));
            }
            meters.counter("kizuna.outbox.published").increment(waiting.size());
            Document released = release(collection, id, waiting);
            boolean more = released != null && released.getInteger(Aggregates.PENDING, 0) > 0;
            leased = more ? lease(collection, id) : null;
        }
    }

    private @Nullable Document lease(MongoCollection<Document> collection, String id) {
        long now = clock.millis();
        Document leased = collection.findOneAndUpdate(
                new Document(Aggregates.ID, id).append(Aggregates.LEASE_UNTIL, new Document("$lte", now)),
                new Document(
                        "$set",
                        new Document(Aggregates.LEASE_UNTIL, now + LEASE.toMillis())
                                .append(Aggregates.LEASE_OWNER, instance)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return leased;
    }

    private @Nullable Document release(MongoCollection<Document> collection, String id, List<Document> published) {
        List<String> ids =
                published.stream().map(entry -> entry.getString("id")).toList();
        return collection.findOneAndUpdate(
                new Document(Aggregates.ID, id).append(Aggregates.LEASE_OWNER, instance),
                new Document("$pull", new Document(Aggregates.OUTBOX, new Document("id", new Document("$in", ids))))
                        .append("$inc", new Document(Aggregates.PENDING, -published.size()))
                        .append("$set", new Document(Aggregates.LEASE_UNTIL, 0L).append(Aggregates.LEASE_OWNER, null)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Override
    public void start() {
        running = true;
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        sweeper.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
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
