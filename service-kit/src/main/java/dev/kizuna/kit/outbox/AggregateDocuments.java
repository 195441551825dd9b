package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection of aggregates: {@code {_id, version, writes, state, creation, trail: [...],
 * outbox: [...], leaseUntil, waiting}}.
 *
 * <p>{@code version} counts the changes of the state and is what clients see. {@code writes} counts every write, those
 * of the relay too: whoever writes says which count it has seen, so no two writers can overlook each other, and what
 * to write is decided here rather than by conditions that not every store knows. {@code waiting} is there while the
 * outbox has entries. All filters are answered from an index by MongoDB and by stores that use an index only when the
 * filter is flat and names exactly the index's keys.
 */
final class AggregateDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";
    static final String LEASE_UNTIL = "leaseUntil";
    static final String CREATION = "creation";

    private static final String WRITES = "writes";
    private static final String WAITING = "waiting";
    private static final Document ANY_TEXT = new Document("$regex", "^");

    private final MongoCollection<Document> collection;

    AggregateDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(
                new Document(ID, 1).append(WRITES, 1),
                new IndexOptions().name("writes").unique(true));
        collection.createIndex(
                new Document(WAITING, 1),
                new IndexOptions().name("waiting").unique(true).sparse(true));
        collection.createIndex(new Document(Trail.FIELD + ".by", 1));
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    @Nullable
    Document find(String id) {
        return collection.find(new Document(ID, id)).first();
    }

    /** Ids and leases of all whose outbox has entries. */
    List<Document> waiting() {
        return collection
                .find(new Document(WAITING, ANY_TEXT))
                .projection(new Document(LEASE_UNTIL, 1))
                .into(new ArrayList<>());
    }

    /** @param leaseUntil when the lease ends that the writer takes with it; in the past for none */
    void insert(Document document, List<Document> entries, Document trail, long leaseUntil) {
        document.append(VERSION, 1L).append(WRITES, 1L).append(OUTBOX, entries).append(LEASE_UNTIL, leaseUntil);
        document.append(Trail.FIELD, List.of(trail));
        if (!entries.isEmpty()) {
            document.append(WAITING, document.getString(ID));
        }
        collection.insertOne(document);
    }

    /** Writes a new state, its entries and the end of the lease, unless somebody has written since. */
    boolean change(Document seen, Document state, List<Document> entries, Document trail, long leaseUntil) {
        var changed = new Document(STATE, state)
                .append(VERSION, seen.getLong(VERSION) + 1)
                .append(LEASE_UNTIL, leaseUntil);
        var more = new Document(Trail.FIELD, new Document("$each", List.of(trail)).append("$slice", -Trail.LONGEST));
        if (!entries.isEmpty()) {
            changed.append(WAITING, seen.getString(ID));
            more.append(OUTBOX, new Document("$each", entries));
        }
        return write(seen, new Document("$set", changed).append("$push", more));
    }

    /**
     * Writes a new state in which something was erased, unless somebody has written since. What was to be published of
     * it goes without its value, in its place, and how the aggregate was asked for is forgotten.
     */
    boolean erase(Document seen, Document state, List<Document> entries, Document trail, long leaseUntil) {
        var changed = new Document(STATE, state)
                .append(VERSION, seen.getLong(VERSION) + 1)
                .append(LEASE_UNTIL, leaseUntil)
                .append(OUTBOX, afterErasure(seen, entries))
                .append(WAITING, seen.getString(ID));
        var more = new Document(Trail.FIELD, new Document("$each", List.of(trail)).append("$slice", -Trail.LONGEST));
        return write(
                seen, new Document("$set", changed).append("$push", more).append("$unset", new Document(CREATION, "")));
    }

    /** What is in the outbox once these entries have erased what they erase. */
    static List<Document> afterErasure(Document seen, List<Document> entries) {
        List<Document> outbox = new ArrayList<>();
        entries(seen).forEach(entry -> outbox.add(isErased(entry, entries) ? withoutValue(entry) : entry));
        outbox.addAll(entries);
        return outbox;
    }

    private static boolean isErased(Document entry, List<Document> entries) {
        return entries.stream()
                .anyMatch(newer -> newer.get("value") == null
                        && newer.getString("topic").equals(entry.getString("topic"))
                        && newer.getString("key").equals(entry.getString("key")));
    }

    private static Document withoutValue(Document entry) {
        return new Document(entry).append("value", null);
    }

    /** Takes the lease, unless somebody has written since. */
    boolean lease(Document seen, long until) {
        return write(seen, new Document("$set", new Document(LEASE_UNTIL, until)));
    }

    /** Leaves only these entries in the outbox and sets the lease, unless somebody has written since. */
    boolean settle(Document seen, List<Document> entries, long leaseUntil) {
        var update = new Document("$set", new Document(OUTBOX, entries).append(LEASE_UNTIL, leaseUntil));
        if (entries.isEmpty()) {
            update.append("$unset", new Document(WAITING, ""));
        }
        return write(seen, update);
    }

    /** What a document looks like to the next writer, but for the fields that were written. */
    static Document afterWrite(Document seen) {
        return new Document(seen).append(WRITES, seen.getLong(WRITES) + 1);
    }

    static List<Document> entries(Document document) {
        return document.getList(OUTBOX, Document.class, List.of());
    }

    private boolean write(Document seen, Document update) {
        update.append("$inc", new Document(WRITES, 1L));
        return collection
                        .updateOne(new Document(ID, seen.getString(ID)).append(WRITES, seen.getLong(WRITES)), update)
                        .getModifiedCount()
                == 1;
    }
}
