package dev.kizuna.stack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.kizuna.stack.testing.LocalStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreIT {

    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE_A_KILL = 300;

    private LocalStore store;

    @BeforeEach
    void start() {
        store = LocalStore.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldHoldEveryAcknowledgedInsertWhenItIsKilledUnderLoad() throws Exception {
        insertAndKill(rounds());
    }

    @Test
    void shouldHoldEveryAcknowledgedIncrementWhenItIsKilledUnderLoad() throws Exception {
        var acknowledged = new ConcurrentHashMap<Integer, Integer>();
        for (int round = 0; round < rounds(); round++) {
            var enough = new CountDownLatch(WRITES_BEFORE_A_KILL);
            loadUntilKilled(enough, (writer, collection) -> {
                var answer = collection.findOneAndUpdate(
                        new Document("_id", writer),
                        Updates.combine(Updates.inc("count", 1), Updates.push("marks", 1)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                acknowledged.put(writer, answer.getInteger("count"));
            });
            store.restart();

            for (int writer = 0; writer < WRITERS; writer++) {
                var kept = collect(writer);
                var last = acknowledged.getOrDefault(writer, 0);
                assertThat(kept.getInteger("count")).isBetween(last, last + 1);
                assertThat(kept.getList("marks", Integer.class)).hasSize(kept.getInteger("count"));
            }
        }
    }

    @Test
    void shouldRefuseADuplicateWhenTheUniqueIndexWasMadeBeforeAKill() {
        try (var client = client()) {
            var partners = client.getDatabase("partners").getCollection("partners");
            partners.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            partners.insertOne(new Document("_id", 1).append("code", "kitsune"));
        }
        store.kill();
        store.restart();

        try (var client = client()) {
            var partners = client.getDatabase("partners").getCollection("partners");
            assertThatThrownBy(() -> partners.insertOne(new Document("_id", 2).append("code", "kitsune")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThat(partners.find(new Document("code", "kitsune")).first()).containsEntry("_id", 1);
        }
    }

    @Test
    void shouldFindTheSameByAnIndexAsByLookingAtAll() {
        var random = new Random(7);
        var queries = List.of(
                new Document("state.partnerId", "p-1"),
                new Document("state.partnerId", "p-2").append("state.open", true),
                new Document("state.partnerId", "p-3").append("_id", new Document("$gt", "d-50")),
                new Document("state.partnerId", new Document("$in", List.of("p-1", "p-4"))),
                new Document("state.partnerId", null),
                new Document("trail.by", "u-1"),
                new Document("state.partnerId", "nobody"));
        try (var client = client()) {
            var plain = client.getDatabase("indexes").getCollection("plain");
            var indexed = client.getDatabase("indexes").getCollection("indexed");
            indexed.createIndex(Indexes.ascending("state.partnerId", "_id"));
            indexed.createIndex(Indexes.ascending("trail.by"));
            for (int i = 0; i < 400; i++) {
                var id = new Document("_id", "d-" + random.nextInt(100));
                var content = new Document(
                                "state",
                                new Document("partnerId", random.nextInt(9) == 0 ? null : "p-" + random.nextInt(6))
                                        .append("open", random.nextBoolean()))
                        .append(
                                "trail",
                                List.of(
                                        new Document("by", "u-" + random.nextInt(4)),
                                        new Document("by", "u-" + random.nextInt(4))));
                int act = random.nextInt(5);
                for (var collection : List.of(plain, indexed)) {
                    switch (act) {
                        case 0 -> collection.deleteOne(id);
                        case 1 -> collection.updateOne(id, Updates.set("state.partnerId", "p-1"));
                        default -> collection.replaceOne(id, content, new ReplaceOptions().upsert(true));
                    }
                }
            }
            for (var query : queries) {
                assertThat(indexed.find(query).into(new ArrayList<>()))
                        .as(query.toJson())
                        .isEqualTo(plain.find(query).into(new ArrayList<>()));
            }
        }
        store.restart();
        try (var client = client()) {
            var database = client.getDatabase("indexes");
            for (var query : queries) {
                assertThat(database.getCollection("indexed").find(query).into(new ArrayList<>()))
                        .as(query.toJson())
                        .isEqualTo(database.getCollection("plain").find(query).into(new ArrayList<>()));
            }
        }
    }

    @Test
    void shouldRefuseAnIndexWhenItWouldBeIgnored() {
        try (var client = client()) {
            var partners = client.getDatabase("partners").getCollection("partners");
            var partial = new IndexOptions().unique(true).partialFilterExpression(Filters.eq("open", true));

            assertThatThrownBy(() -> partners.createIndex(Indexes.ascending("code"), partial))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("no partial indexes");
        }
    }

    int rounds() {
        return 2;
    }

    private void insertAndKill(int rounds) throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var client = client()) {
            collection(client).createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        }
        for (int round = 0; round < rounds; round++) {
            var enough = new CountDownLatch(WRITES_BEFORE_A_KILL);
            var prefix = round + "-";
            var numbers = new ConcurrentHashMap<Integer, Integer>();
            loadUntilKilled(enough, (writer, collection) -> {
                var id = prefix + writer + "-" + numbers.merge(writer, 1, Integer::sum);
                collection.insertOne(new Document("_id", id).append("code", "code-" + id));
                acknowledged.add(id);
            });
            store.restart();

            try (var client = client()) {
                var collection = collection(client);
                for (var id : acknowledged) {
                    assertThat(collection.find(new Document("_id", id)).first())
                            .as(id)
                            .isNotNull();
                }
                for (var kept : collection.find()) {
                    assertThat(collection
                                    .find(new Document("code", kept.getString("code")))
                                    .first())
                            .as("found by its unique index")
                            .isEqualTo(kept);
                }
            }
        }
    }

    private void loadUntilKilled(CountDownLatch enough, Write write) throws Exception {
        try (var client = client();
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                threads.submit(() -> {
                    try {
                        while (true) {
                            write.apply(writer, collection(client));
                            enough.countDown();
                        }
                    } catch (MongoException killed) {
                        assertThat(killed).isNotNull();
                    }
                });
            }
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            store.kill();
        }
    }

    private Document collect(int writer) {
        try (var client = client()) {
            return collection(client).find(new Document("_id", writer)).first();
        }
    }

    private MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("deeds").getCollection("deeds");
    }

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .retryWrites(false)
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }

    @FunctionalInterface
    private interface Write {
        void apply(int writer, MongoCollection<Document> collection);
    }
}
