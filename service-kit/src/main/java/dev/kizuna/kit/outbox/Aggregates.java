package dev.kizuna.kit.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import dev.kizuna.kit.idempotency.Creation;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A collection of aggregates. State, version and the events that tell of a change are one document and one write:
 * {@code {_id, version, state, creation, outbox: [...], pending, leaseUntil}}. Filters are flat documents with the
 * exact keys, which every store that speaks MongoDB's protocol answers from the index of {@code _id}.
 */
public final class Aggregates {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";
    static final String PENDING = "pending";
    static final String LEASE_UNTIL = "leaseUntil";
    static final String LEASE_OWNER = "leaseOwner";

    private static final String CREATION = "creation";

    private final MongoCollection<Document> collection;
    private final OutboxRelay relay;

    /** How a creation ended. */
    public sealed interface Created {

        /** It is there now. */
        record Now() implements Created {}

        /** The same request had created it before. */
        record Before(Stored stored) implements Created {}

        /** Another request had created something under this id. */
        record Taken(Stored stored) implements Created {}

        /** The Idempotency-Key was used for another request. */
        record KeyReused() implements Created {}
    }

    /** State of an aggregate with the version it had when read. */
    public record Stored(String id, long version, Document state) {}

    Aggregates(MongoCollection<Document> collection, OutboxRelay relay) {
        this.collection = collection;
        this.relay = relay;
        collection.createIndex(Indexes.ascending(PENDING));
    }

    /** The collection itself, for queries over {@code state}. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /** What is stored under an id. */
    public Optional<Stored> find(String id) {
        return Optional.ofNullable(collection.find(new Document(ID, id)).first())
                .map(Aggregates::stored);
    }

    /** Reads a document that a query over {@link #collection()} found. */
    public static Stored stored(Document document) {
        return new Stored(document.getString(ID), document.getLong(VERSION), document.get(STATE, Document.class));
    }

    /** Writes a new aggregate with its first events; version 1. */
    public Created insert(String id, Document state, @Nullable Creation creation, List<OutboxEntry> events) {
        var document = new Document(ID, id)
                .append(VERSION, 1L)
                .append(STATE, state)
                .append(OUTBOX, documents(events))
                .append(PENDING, events.size())
                .append(LEASE_UNTIL, 0L);
        if (creation != null) {
            document.append(
                    CREATION, new Document("key", creation.key()).append("fingerprint", creation.fingerprint()));
        }
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return takenBy(id, creation);
        }
        relay.wake(collection, id);
        return new Created.Now();
    }

    /**
     * Writes a new state with its events, if nobody was faster.
     *
     * @param version the version the change is based on
     * @return false when the stored version is another one; nothing was written
     */
    public boolean replace(String id, long version, Document state, List<OutboxEntry> events) {
        var update = new Document("$set", new Document(STATE, state).append(VERSION, version + 1));
        if (!events.isEmpty()) {
            update.append("$push", new Document(OUTBOX, new Document("$each", documents(events))))
                    .append("$inc", new Document(PENDING, events.size()));
        }
        long modified = collection
                .updateOne(new Document(ID, id).append(VERSION, version), update)
                .getModifiedCount();
        if (modified == 1) {
            relay.wake(collection, id);
        }
        return modified == 1;
    }

    private Created takenBy(String id, @Nullable Creation creation) {
        Document found = collection.find(new Document(ID, id)).first();
        if (found == null) {
            throw new IllegalStateException("Duplicate key, but nothing under " + id);
        }
        Document first = found.get(CREATION, new Document());
        if (creation == null || creation.key() == null || !creation.key().equals(first.getString("key"))) {
            return new Created.Taken(stored(found));
        }
        return creation.fingerprint().equals(first.getString("fingerprint"))
                ? new Created.Before(stored(found))
                : new Created.KeyReused();
    }

    private static List<Document> documents(List<OutboxEntry> events) {
        return events.stream().map(OutboxEntry::toDocument).toList();
    }
}
