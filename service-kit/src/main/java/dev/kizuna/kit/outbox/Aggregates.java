package dev.kizuna.kit.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import dev.kizuna.kit.idempotency.Creation;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A collection of aggregates. State, version and the events that tell of a change are one document and one write. */
public final class Aggregates {

    private final AggregateDocuments documents;
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

    Aggregates(AggregateDocuments documents, OutboxRelay relay) {
        this.documents = documents;
        this.relay = relay;
    }

    /** The collection itself, for queries over {@code state}. */
    public MongoCollection<Document> collection() {
        return documents.collection();
    }

    /** What is stored under an id. */
    public Optional<Stored> find(String id) {
        return Optional.ofNullable(documents.find(id)).map(Aggregates::stored);
    }

    /** Reads a document that a query over {@link #collection()} found. */
    public static Stored stored(Document document) {
        return new Stored(
                document.getString(AggregateDocuments.ID),
                document.getLong(AggregateDocuments.VERSION),
                document.get(AggregateDocuments.STATE, Document.class));
    }

    /** Writes a new aggregate with its first events; version 1. */
    public Created insert(String id, Document state, @Nullable Creation creation, List<OutboxEntry> events) {
        var document = new Document(AggregateDocuments.ID, id).append(AggregateDocuments.STATE, state);
        if (creation != null) {
            document.append(
                    AggregateDocuments.CREATION,
                    new Document("key", creation.key()).append("fingerprint", creation.fingerprint()));
        }
        try (Turn turn = events.isEmpty() ? new Turn.Unneeded() : relay.turn(documents, id)) {
            var trail = Trail.of(relay.clock(), 1, null, state, events);
            documents.insert(document, entries(events), trail, turn.leaseUntil(0));
            turn.wrote(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return takenBy(id, creation);
        }
        return new Created.Now();
    }

    /**
     * Writes a new state with its events, if nobody was faster. Where a tombstone is among them, nothing is left of what it
     * erases: neither events that wait, nor the mark of the request that brought it here.
     *
     * @param version the version the change is based on
     * @return false when the stored version is another one; nothing was written
     */
    public boolean replace(String id, long version, Document state, List<OutboxEntry> events) {
        Document seen = documents.find(id);
        while (seen != null && seen.getLong(AggregateDocuments.VERSION) == version) {
            if (write(seen, state, events)) {
                return true;
            }
            seen = documents.find(id);
        }
        return false;
    }

    private boolean write(Document seen, Document state, List<OutboxEntry> events) {
        List<Document> added = entries(events);
        var trail = Trail.of(
                relay.clock(),
                seen.getLong(AggregateDocuments.VERSION) + 1,
                seen.get(AggregateDocuments.STATE, Document.class),
                state,
                events);
        try (Turn turn = turn(seen, events)) {
            long leaseUntil = turn.leaseUntil(seen.getLong(AggregateDocuments.LEASE_UNTIL));
            boolean written = isErasure(events)
                    ? documents.erase(seen, state, added, trail, leaseUntil)
                    : documents.change(seen, state, added, trail, leaseUntil);
            if (written) {
                // what nobody erases is left as it is
                turn.wrote(Lease.afterWrite(seen, leaseUntil)
                        .append(AggregateDocuments.OUTBOX, AggregateDocuments.afterErasure(seen, added)));
            }
            return written;
        }
    }

    private Turn turn(Document seen, List<OutboxEntry> events) {
        String id = seen.getString(AggregateDocuments.ID);
        if (events.isEmpty()) {
            return new Turn.Unneeded();
        }
        return Lease.isHeld(seen, relay.clock())
                ? new Turn.Later(() -> relay.wake(documents, id))
                : relay.turn(documents, id);
    }

    private static boolean isErasure(List<OutboxEntry> events) {
        return events.stream().anyMatch(event -> event.value() == null);
    }

    private Created takenBy(String id, @Nullable Creation creation) {
        Document found = documents.find(id);
        if (found == null) {
            throw new IllegalStateException("Duplicate key, but nothing under " + id);
        }
        Document first = found.get(AggregateDocuments.CREATION, new Document());
        if (creation == null || creation.key() == null || !creation.key().equals(first.getString("key"))) {
            return new Created.Taken(stored(found));
        }
        return creation.fingerprint().equals(first.getString("fingerprint"))
                ? new Created.Before(stored(found))
                : new Created.KeyReused();
    }

    private static List<Document> entries(List<OutboxEntry> events) {
        return events.stream().map(OutboxEntry::toDocument).toList();
    }
}
