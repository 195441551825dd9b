package dev.kizuna.benchmark.commands;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;

/** The least that keeping a command costs: one document of an inquiry's size, inserted through the same driver. */
final class BareInserts implements AutoCloseable {

    private static final int EVENT_BYTES = 120;

    private final MongoClient client;
    private final MongoCollection<Document> collection;
    private final AtomicLong numbers = new AtomicLong();

    BareInserts(String uri, String collection) {
        client = MongoClients.create(uri + "/?retryWrites=false&w=majority");
        this.collection = client.getDatabase("bare").getCollection(collection);
    }

    boolean next() {
        String id = "inq-" + numbers.incrementAndGet();
        var entry = new Document("id", "0198c0de-0000-7000-8000-" + id)
                .append("topic", "partner.engagement")
                .append("key", "p-1")
                .append("value", new Binary(new byte[EVENT_BYTES]))
                .append(
                        "headers",
                        new Document("ce_id", id)
                                .append("ce_type", "dev.kizuna.partner.inquiry-received.v1")
                                .append("ce_source", "/partner-service")
                                .append("ce_time", "2026-01-05T09:00:00Z"));
        collection.insertOne(new Document("_id", id)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("partnerId", "p-1")
                                .append("channel", "email")
                                .append("ownerId", "u-sato")
                                .append("receivedAt", Date.from(Instant.EPOCH)))
                .append("outbox", List.of(entry)));
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
