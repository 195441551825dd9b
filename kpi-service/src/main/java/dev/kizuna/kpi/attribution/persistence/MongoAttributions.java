package dev.kizuna.kpi.attribution.persistence;

import static dev.kizuna.kpi.attribution.persistence.AttributionDocuments.ID;
import static dev.kizuna.kpi.attribution.persistence.AttributionDocuments.REVISION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Credits in the collection {@code attributions}, one document a sale, and in {@code attribution-days} the sales of each
 * campaign and partner by day, so that ranges can be read by their ids. A day may name sales that left it; whoever reads
 * looks at the sale itself.
 */
public final class MongoAttributions implements Attributions {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String SALES = "sales";
    private static final int IDS_AT_ONCE = 1_000;
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> attributions;
    private final MongoCollection<Document> days;

    public MongoAttributions(MongoDatabase database) {
        this.attributions = database.getCollection("attributions");
        this.days = database.getCollection("attribution-days");
        attributions.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true));
    }

    @Override
    public void store(Collection<Attributed> attributed) {
        Collection<Attributed> left = attributed;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(left.size() + " sales kept changing while they were stored");
            }
            Map<String, Long> revisions = revisionsOf(left);
            left = left.stream()
                    .filter(sale -> revisions.getOrDefault(sale.key(), 0L) < sale.revision())
                    .toList();
            if (left.isEmpty() || write(left, revisions)) {
                return;
            }
        }
    }

    @Override
    public List<Attributed> find(Scope scope, String id, LocalDate from, LocalDate to) {
        List<String> wanted =
                from.datesUntil(to.plusDays(1)).map(day -> key(scope, id, day)).toList();
        Set<String> sales = new LinkedHashSet<>();
        for (List<String> some : inPieces(wanted)) {
            days.find(withIds(some)).forEach(day -> sales.addAll(day.getList(SALES, String.class)));
        }
        List<Attributed> found = new ArrayList<>();
        for (List<String> some : inPieces(List.copyOf(sales))) {
            attributions
                    .find(withIds(some))
                    .map(AttributionDocuments::attributed)
                    .into(found);
        }
        found.sort(Comparator.comparing(Attributed::at).thenComparing(Attributed::key));
        return found;
    }

    private Map<String, Long> revisionsOf(Collection<Attributed> wanted) {
        Map<String, Long> revisions = new HashMap<>();
        for (List<String> some : inPieces(wanted.stream().map(Attributed::key).toList())) {
            attributions
                    .find(withIds(some))
                    .projection(new Document(REVISION, 1))
                    .forEach(document -> revisions.put(document.getString(ID), document.getLong(REVISION)));
        }
        return revisions;
    }

    /** Writes sales over the revisions that were read; false when another writer came in between. */
    private boolean write(Collection<Attributed> newer, Map<String, Long> revisions) {
        noteDays(newer);
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Attributed sale : newer) {
            Document document = AttributionDocuments.of(sale);
            Long revision = revisions.get(sale.key());
            writes.add(
                    revision == null
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(new Document(ID, sale.key()).append(REVISION, revision), document));
        }
        try {
            var result = attributions.bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            boolean onlyOvertaken = e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (onlyOvertaken && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    /** Comes before the sales, so that none can be there and not be found. */
    private void noteDays(Collection<Attributed> newer) {
        Map<String, Set<String>> sales = new LinkedHashMap<>();
        for (Attributed sale : newer) {
            for (Credit credit : sale.credits()) {
                note(sales, key(Scope.PARTNER, credit.partnerId(), day(sale)), sale);
                if (credit.campaignId() != null) {
                    note(sales, key(Scope.CAMPAIGN, credit.campaignId(), day(sale)), sale);
                }
            }
        }
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        sales.forEach((day, keys) -> updates.add(new UpdateOneModel<>(
                new Document(ID, day),
                new Document("$addToSet", new Document(SALES, new Document("$each", List.copyOf(keys)))),
                new UpdateOptions().upsert(true))));
        if (!updates.isEmpty()) {
            days.bulkWrite(updates, UNORDERED);
        }
    }

    private static void note(Map<String, Set<String>> sales, String day, Attributed sale) {
        sales.computeIfAbsent(day, _ -> new LinkedHashSet<>()).add(sale.key());
    }

    private static LocalDate day(Attributed sale) {
        return LocalDate.ofInstant(sale.at(), ZoneOffset.UTC);
    }

    private static String key(Scope scope, String id, LocalDate day) {
        return scope + "/" + id + "/" + day;
    }

    private static Document withIds(List<String> ids) {
        return new Document(ID, new Document("$in", ids));
    }

    private static List<List<String>> inPieces(List<String> ids) {
        List<List<String>> pieces = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
            pieces.add(ids.subList(start, Math.min(ids.size(), start + IDS_AT_ONCE)));
        }
        return pieces;
    }
}
