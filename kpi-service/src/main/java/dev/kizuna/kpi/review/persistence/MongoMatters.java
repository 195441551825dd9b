package dev.kizuna.kpi.review.persistence;

import static dev.kizuna.kpi.review.persistence.MatterDocuments.ID;
import static dev.kizuna.kpi.review.persistence.MatterDocuments.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.Matters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Matters in the collection {@code matters}, one document each, and in {@code open-matters}, one document a partner, the ids
 * of those that are open, so that they are read by their ids. Such a list may name one that is closed; whoever reads looks
 * at the matter itself. It never lacks one that is open.
 */
public final class MongoMatters implements Matters {

    private static final String IDS = "ids";
    private static final int IDS_AT_ONCE = 1_000;
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> matters;
    private final MongoCollection<Document> lists;

    public MongoMatters(MongoDatabase database) {
        this.matters = database.getCollection("matters");
        this.lists = database.getCollection("open-matters");
        matters.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
    }

    @Override
    public void tell(Collection<Matter> told) {
        Map<String, Matter> byKey = new LinkedHashMap<>();
        told.forEach(matter -> byKey.merge(matter.key(), matter, Matter::mergedWith));
        byKey.values().forEach(this::tellOne);
    }

    @Override
    public List<Matter> open(Collection<String> partnerIds) {
        List<String> ids = new ArrayList<>();
        for (List<String> some : inPieces(List.copyOf(partnerIds))) {
            lists.find(withIds(some)).forEach(list -> ids.addAll(list.getList(IDS, String.class)));
        }
        List<Matter> open = new ArrayList<>();
        for (List<String> some : inPieces(ids)) {
            matters.find(withIds(some)).map(MatterDocuments::matter).forEach(matter -> {
                if (matter.isOpen()) {
                    open.add(matter);
                }
            });
        }
        open.sort(Comparator.comparing(Matter::key));
        return open;
    }

    private void tellOne(Matter told) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document known = matters.find(new Document(ID, told.key())).first();
            Matter merged = known == null ? told : MatterDocuments.matter(known).mergedWith(told);
            if (merged.isOpen()) {
                list(merged, "$addToSet");
            }
            if (written(known, merged)) {
                listAnew(merged);
                return;
            }
        }
        throw new IllegalStateException("The matter " + told.key() + " kept changing");
    }

    /** Another writer may have opened a matter again before it is taken off the list, so it is looked at once more. */
    private void listAnew(Matter written) {
        if (written.isOpen()) {
            list(written, "$addToSet");
            return;
        }
        list(written, "$pull");
        Document now = matters.find(new Document(ID, written.key())).first();
        if (now != null && MatterDocuments.matter(now).isOpen()) {
            list(written, "$addToSet");
        }
    }

    /** False when another writer came in between. */
    private boolean written(@Nullable Document known, Matter merged) {
        try {
            if (known == null) {
                matters.insertOne(MatterDocuments.of(merged, 1));
                return true;
            }
            if (MatterDocuments.matter(known).equals(merged)) {
                return true;
            }
            long version = known.getLong(VERSION);
            var filter = new Document(ID, merged.key()).append(VERSION, version);
            return matters.replaceOne(filter, MatterDocuments.of(merged, version + 1))
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private void list(Matter matter, String operation) {
        boolean adding = operation.equals("$addToSet");
        lists.updateOne(
                new Document(ID, matter.partnerId()),
                new Document(operation, new Document(IDS, matter.key())),
                new UpdateOptions().upsert(adding));
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
