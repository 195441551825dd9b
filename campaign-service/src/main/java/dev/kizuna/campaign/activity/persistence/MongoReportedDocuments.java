package dev.kizuna.campaign.activity.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.campaign.activity.domain.Documents;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents that are read and written many at once, with a version against lost updates. */
abstract class MongoReportedDocuments<T> implements Documents<T> {

    static final String PARTNER_ID = "partnerId";
    static final String CAMPAIGN_ID = "campaignId";

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> collection;

    MongoReportedDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending(PARTNER_ID, ID));
        collection.createIndex(Indexes.ascending(CAMPAIGN_ID, ID));
    }

    abstract String id(T value);

    abstract Document write(T value);

    abstract T read(String id, Document document);

    @Override
    public final Map<String, Kept<T>> findAll(Set<String> ids) {
        var found = new HashMap<String, Kept<T>>();
        collection
                .find(new Document(ID, new Document("$in", List.copyOf(ids))))
                .forEach(document ->
                        found.put(document.getString(ID), new Kept<>(read(document), document.getLong(VERSION))));
        return found;
    }

    final List<Kept<T>> all(Document filter) {
        var found = new ArrayList<Kept<T>>();
        collection.find(filter).forEach(document -> found.add(new Kept<>(read(document), document.getLong(VERSION))));
        return found;
    }

    @Override
    public final boolean saveAll(Collection<Kept<T>> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        int replacements = 0;
        for (Kept<T> kept : changed) {
            String id = id(kept.value());
            Document next = write(kept.value()).append(ID, id).append(VERSION, kept.version() + 1);
            if (kept.version() == 0) {
                writes.add(new InsertOneModel<>(next));
            } else {
                writes.add(new ReplaceOneModel<>(new Document(ID, id).append(VERSION, kept.version()), next));
                replacements++;
            }
        }
        try {
            return collection
                            .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                            .getMatchedCount()
                    == replacements;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(MongoReportedDocuments::isDuplicate)
                    && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public final Optional<T> find(String id) {
        return Optional.ofNullable(collection.find(new Document(ID, id)).first())
                .map(this::read);
    }

    @Override
    public final List<T> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit) {
        var filter = new Document(ID, new Document("$gt", after));
        if (partnerId != null) {
            filter.append(PARTNER_ID, partnerId);
        }
        if (campaignId != null) {
            filter.append(CAMPAIGN_ID, campaignId);
        }
        var found = new ArrayList<T>();
        collection.find(filter).sort(new Document(ID, 1)).limit(limit).forEach(document -> found.add(read(document)));
        return found;
    }

    private T read(Document document) {
        return read(document.getString(ID), document);
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
