package dev.kizuna.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The changes of all aggregates of a service, read from where they were written: the aggregates' own documents. */
public final class AuditTrail {

    private static final String AT = Trail.FIELD + ".at";
    private static final String BY = Trail.FIELD + ".by";
    private static final String CHANGE_VERSION = Trail.FIELD + ".version";
    private static final String PARTNER = AggregateDocuments.STATE + ".partnerId";

    private static final Comparator<RecordedChange> NEWEST_FIRST = Comparator.comparing(RecordedChange::at)
            .thenComparing(RecordedChange::kind)
            .thenComparing(RecordedChange::subject)
            .thenComparing(RecordedChange::version)
            .reversed();

    private final OutboxRelay relay;

    AuditTrail(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * A change of an aggregate.
     *
     * @param kind name of the aggregates' collection
     * @param subject the aggregate's id
     * @param events types of the events that tell of it; empty where the world knew it or need not know
     * @param fields names of what is different now; empty for something new
     */
    public record RecordedChange(
            String kind,
            String subject,
            @Nullable String partnerId,
            Instant at,
            String by,
            String action,
            long version,
            List<String> events,
            List<String> fields) {}

    /** Which changes are wanted; null where it does not matter. */
    public record Wanted(
            @Nullable String subject,
            @Nullable String by,
            @Nullable String partnerId) {}

    /** The last change of the piece before. */
    public record Position(Instant at, String kind, String subject, long version) {}

    /**
     * The newest changes first.
     *
     * @param after where to go on; null for the newest of all
     */
    public List<RecordedChange> newest(Wanted wanted, @Nullable Position after, int limit) {
        return relay.collections().stream()
                .flatMap(documents -> newest(documents, wanted, after, limit))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static Stream<RecordedChange> newest(
            AggregateDocuments documents, Wanted wanted, @Nullable Position after, int limit) {
        String kind = documents.collection().getNamespace().getCollectionName();
        var ofDocument = new Document();
        append(ofDocument, AggregateDocuments.ID, wanted.subject());
        append(ofDocument, PARTNER, wanted.partnerId());
        append(ofDocument, BY, wanted.by());
        var ofChange = after == null ? new Document() : before(after, kind);
        append(ofChange, BY, wanted.by());
        List<RecordedChange> found = new ArrayList<>();
        documents
                .collection()
                .aggregate(List.of(
                        new Document("$match", ofDocument),
                        new Document("$project", new Document(Trail.FIELD, 1).append(PARTNER, 1)),
                        new Document("$unwind", "$" + Trail.FIELD),
                        new Document("$match", ofChange),
                        new Document(
                                "$sort",
                                new Document(AT, -1)
                                        .append(AggregateDocuments.ID, -1)
                                        .append(CHANGE_VERSION, -1)),
                        new Document("$limit", limit)))
                .forEach(document -> found.add(change(kind, document)));
        return found.stream();
    }

    private static void append(Document filter, String field, @Nullable String value) {
        if (value != null) {
            filter.append(field, value);
        }
    }

    /** What comes after a position, in the order of {@link #NEWEST_FIRST}. */
    private static Document before(Position after, String kind) {
        Date at = Date.from(after.at());
        var earlier = new Document(AT, new Document("$lt", at));
        int order = kind.compareTo(after.kind());
        if (order > 0) {
            return earlier;
        }
        if (order < 0) {
            return new Document(AT, new Document("$lte", at));
        }
        return new Document(
                "$or",
                List.of(
                        earlier,
                        new Document(AT, at).append(AggregateDocuments.ID, new Document("$lt", after.subject())),
                        new Document(AT, at)
                                .append(AggregateDocuments.ID, after.subject())
                                .append(CHANGE_VERSION, new Document("$lt", after.version()))));
    }

    private static RecordedChange change(String kind, Document document) {
        var state = document.get(AggregateDocuments.STATE, new Document());
        var change = Objects.requireNonNull(document.get(Trail.FIELD, Document.class));
        return new RecordedChange(
                kind,
                document.getString(AggregateDocuments.ID),
                state.getString("partnerId"),
                change.getDate("at").toInstant(),
                change.getString("by"),
                change.getString("action"),
                change.getLong("version"),
                change.getList("events", String.class, List.of()),
                change.getList("fields", String.class, List.of()));
    }
}
