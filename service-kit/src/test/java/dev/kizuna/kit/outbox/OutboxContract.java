package dev.kizuna.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every store. */
abstract class OutboxContract {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final List<String> STORED =
            List.of("_id", "leaseUntil", "outbox", "state", "trail", "version", "writes");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T00:00:00Z"));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private MongoDatabase database;

    abstract MongoDatabase database();

    @BeforeEach
    void openDatabase() {
        database = database();
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void shouldPublishAtOnceWhenACommandIsCommitted() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, NEVER));

        things.insert("a", new Document("n", 1), null, List.of(entry("a", 1), entry("a", 2)));
        things.replace("a", 1, new Document("n", 2), List.of(entry("a", 3)));

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactly("a-1", "a-2", "a-3"));
        await().untilAsserted(() -> assertThat(raw("a").keySet()).containsExactlyInAnyOrderElementsOf(STORED));
        assertThat(raw("a").getList("outbox", Document.class)).isEmpty();
        assertThat(raw("a").getLong("leaseUntil")).isZero();
    }

    @Test
    void shouldWriteTwiceForACommandOnceForItAndOnceForWhatWasPublished() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, NEVER));

        things.insert("a", new Document("n", 1), null, List.of(entry("a", 1)));
        await().untilAsserted(() -> assertThat(raw("a").getLong("leaseUntil")).isZero());
        assertThat(raw("a").getLong("writes")).isEqualTo(2);

        things.replace("a", 1, new Document("n", 2), List.of(entry("a", 2)));
        await().untilAsserted(() -> assertThat(raw("a").getLong("leaseUntil")).isZero());
        assertThat(raw("a").getLong("writes")).isEqualTo(4);
        assertThat(journal.ids()).containsExactly("a-1", "a-2");
    }

    @Test
    void shouldPublishWhatWasCommittedMeanwhileWhenAWriteWithItsLeaseFails() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, NEVER));
        things.insert("a", new Document("n", 1), null, List.of(entry("a", 1)));

        assertThat(things.insert("a", new Document("n", 1), null, List.of(entry("a", 9))))
                .isInstanceOf(Aggregates.Created.Taken.class);
        assertThat(things.replace("a", 7, new Document("n", 2), List.of(entry("a", 9))))
                .isFalse();
        things.replace("a", 1, new Document("n", 2), List.of(entry("a", 2)));

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactly("a-1", "a-2"));
    }

    @Test
    void shouldNotWaitForASweepWhenACommandIsCommittedWhileAnotherIsBeingFinished() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, NEVER));
        things.insert("a", new Document(), null, List.of(entry("a", 1)));

        for (int n = 1; n <= 300; n++) {
            int published = n;
            await().pollInterval(Duration.ofNanos(1_000))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> journal.entries().size() == published);
            things.replace("a", n, new Document("n", n), List.of(entry("a", n + 1)));
        }

        await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(ids("a", 301)));
    }

    @Test
    void shouldKeepTheOrderWhenTwoInstancesServeTheSameAggregates() throws Exception {
        int commands = 60;
        List<String> keys = List.of("a", "b", "c", "d");
        var journal = new Journal(TimeUnit.MILLISECONDS.toNanos(4));
        List<Aggregates> instances =
                List.of(started(relay(journal, Duration.ofMillis(20))), started(relay(journal, Duration.ofMillis(20))));
        keys.forEach(key -> instances.getFirst().insert(key, new Document(), null, List.of(entry(key, 1))));

        List<Callable<Void>> writers = new ArrayList<>();
        for (String key : keys) {
            for (Aggregates instance : instances) {
                writers.add(() -> command(instance, key, commands));
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }

        for (String key : keys) {
            await().untilAsserted(() -> assertThat(journal.ids(key)).isEqualTo(ids(key, commands)));
            await().untilAsserted(() -> assertThat(raw(key).keySet()).containsExactlyInAnyOrderElementsOf(STORED));
        }
    }

    @Test
    void shouldPublishWhatAnotherInstanceLeftBehindWhenItDiedAfterTheCommit() {
        var journal = new Journal();
        Aggregates dead = relay(new Journal(), NEVER).aggregates(database, "things");
        dead.insert("a", new Document(), null, List.of(entry("a", 1)));
        dead.replace("a", 1, new Document(), List.of(entry("a", 2), entry("a", 3)));

        started(relay(journal, Duration.ofMillis(20)));

        await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(ids("a", 3)));
    }

    @Test
    void shouldWaitForALeaseAndTakeItOverWhenItHasRunOut() throws Exception {
        var journal = new Journal();
        var inHand = new CountDownLatch(1);
        var resume = new CountDownLatch(1);
        Aggregates slow = started(relay(
                entry -> {
                    inHand.countDown();
                    waitFor(resume);
                    journal.send(entry);
                },
                NEVER));
        slow.insert("a", new Document(), null, List.of(entry("a", 1), entry("a", 2)));
        assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();

        Aggregates other = started(relay(journal, Duration.ofMillis(20)));
        other.replace("a", 1, new Document(), List.of(entry("a", 3)));
        clock.advance(Lease.LENGTH.minusMillis(1));
        await().during(Duration.ofMillis(200)).until(() -> journal.ids().isEmpty());

        clock.advance(Duration.ofMillis(2));
        await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(ids("a", 3)));

        other.replace("a", 2, new Document(), List.of(entry("a", 4)));
        await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(ids("a", 4)));
        resume.countDown();
        await().untilAsserted(() -> assertThat(journal.ids()).startsWith("a-1", "a-2", "a-3", "a-4"));
        await().untilAsserted(() ->
                assertThat(raw("a").getList("outbox", Document.class)).isEmpty());
    }

    @Test
    void shouldNotWaitForEverWhenTheClockWasSetBack() {
        var journal = new Journal();
        Aggregates things = relay(new Journal(), NEVER).aggregates(database, "things");
        things.insert("a", new Document(), null, List.of(entry("a", 1)));
        database.getCollection("things")
                .updateOne(
                        new Document("_id", "a"),
                        new Document(
                                "$set",
                                new Document(
                                        "leaseUntil",
                                        clock.millis() + Duration.ofHours(1).toMillis())));

        started(relay(journal, Duration.ofMillis(20)));

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactly("a-1"));
    }

    @Test
    void shouldLoseNothingAndKeepTheOrderWhenKafkaIsAwayForAWhile() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, Duration.ofMillis(20)));
        things.insert("a", new Document(), null, List.of(entry("a", 1)));
        await().until(() -> journal.entries().size() == 1);

        journal.leave();
        for (int version = 1; version <= 30; version++) {
            assertThat(things.replace("a", version, new Document(), List.of(entry("a", version + 1))))
                    .isTrue();
        }
        await().until(() -> meters.counter("kizuna.outbox.failures").count() >= 2);
        assertThat(journal.ids()).containsExactly("a-1");
        journal.comeBack();

        await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(ids("a", 31)));
        await().untilAsserted(() ->
                assertThat(meters.get("kizuna.outbox.waiting").gauge().value()).isZero());
        assertThat(meters.counter("kizuna.outbox.published").count()).isEqualTo(31);
    }

    @Test
    void shouldLetTheOthersPassWhenKafkaRefusesOneEventForGood() {
        var journal = new Journal();
        var attempts = new AtomicInteger();
        Aggregates things = started(relay(
                entry -> {
                    if (entry.id().equals("a-2")) {
                        attempts.incrementAndGet();
                        throw new RecordTooLargeException("too large");
                    }
                    journal.send(entry);
                },
                Duration.ofMillis(20)));

        things.insert("a", new Document(), null, List.of(entry("a", 1), entry("a", 2), entry("a", 3)));
        things.insert("b", new Document(), null, List.of(entry("b", 1)));

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactlyInAnyOrder("a-1", "b-1"));
        await().during(Duration.ofMillis(300)).until(() -> attempts.get() == 1);
        clock.advance(Lease.LENGTH.plusMillis(1));
        await().until(() -> attempts.get() == 2);
        assertThat(journal.ids("a")).containsExactly("a-1");
    }

    @Test
    void shouldPublishATombstoneAndTwoEntriesOfTheSameId() {
        var journal = new Journal();
        Aggregates things = started(relay(journal, NEVER));
        var erasure = new OutboxEntry("same", "partner.directory", "a/partner", null, Map.of());

        things.insert("a", new Document(), null, List.of(erasure, entry("a", 1)));
        things.replace("a", 1, new Document(), List.of(erasure));

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactly("same", "a-1", "same"));
        assertThat(journal.entries().getFirst().value()).isNull();
        assertThat(journal.entries().get(1).value()).isEqualTo("a-1".getBytes(StandardCharsets.UTF_8));
        assertThat(journal.entries().get(1).headers()).isEqualTo(Map.of("ce_id", "a-1"));
        await().untilAsserted(() -> assertThat(raw("a").containsKey("waiting")).isFalse());
    }

    @Test
    void shouldGoOnWhenARelayIsStoppedAndStartedAgain() {
        var journal = new Journal();
        OutboxRelay relay = relay(journal, Duration.ofMillis(20));
        Aggregates things = started(relay);

        relay.stop();
        things.insert("a", new Document(), null, List.of(entry("a", 1)));
        assertThat(journal.ids()).isEmpty();
        relay.start();

        await().untilAsserted(() -> assertThat(journal.ids()).containsExactly("a-1"));
    }

    @Test
    void shouldClearALargeBacklogWhenManyAggregatesWait() {
        var journal = new Journal();
        Aggregates dead = relay(new Journal(), NEVER).aggregates(database, "things");
        for (int i = 0; i < 300; i++) {
            dead.insert("key" + i, new Document(), null, List.of(entry("key" + i, 1), entry("key" + i, 2)));
        }

        started(relay(journal, Duration.ofMillis(20)));

        await().untilAsserted(() -> assertThat(journal.entries()).hasSize(600));
        for (int i = 0; i < 300; i++) {
            assertThat(journal.ids("key" + i)).isEqualTo(ids("key" + i, 2));
        }
    }

    private static Void command(Aggregates things, String key, int until) {
        var random = new Random(key.hashCode());
        while (true) {
            long version = things.find(key).orElseThrow().version();
            if (version >= until) {
                return null;
            }
            things.replace(key, version, new Document("r", random.nextInt()), List.of(entry(key, (int) version + 1)));
        }
    }

    private OutboxRelay relay(OutboxRelay.OutboxSender sender, Duration betweenSweeps) {
        var relay = new OutboxRelay(
                sender,
                clock,
                "relay-" + relays.size(),
                relays.isEmpty() ? meters : new SimpleMeterRegistry(),
                betweenSweeps);
        relays.add(relay);
        return relay;
    }

    private Aggregates started(OutboxRelay relay) {
        Aggregates things = relay.aggregates(database, "things");
        relay.start();
        return things;
    }

    private Document raw(String id) {
        return database.getCollection("things").find(new Document("_id", id)).first();
    }

    static OutboxEntry entry(String key, int number) {
        String id = key + "-" + number;
        return new OutboxEntry(id, "partner.lifecycle", key, id.getBytes(StandardCharsets.UTF_8), Map.of("ce_id", id));
    }

    static List<String> ids(String key, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> key + "-" + n).toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
