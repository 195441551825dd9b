package dev.kizuna.kpi.gap.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents that several instances may change at once: each change is made to the version that was read. */
final class Versions {

    static final String ID = "_id";

    private static final String VERSION = "version";
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> documents;

    Versions(MongoCollection<Document> documents) {
        this.documents = documents;
        documents.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
    }

    @Nullable
    Document find(String id) {
        return documents.find(new Document(ID, id)).first();
    }

    /** @param change gives the document as it is to be, without id and version, or null to leave all as it is */
    void change(String id, Function<@Nullable Document, @Nullable Document> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document known = find(id);
            Document changed = change.apply(known);
            if (changed == null || written(id, known, changed)) {
                return;
            }
        }
        throw new IllegalStateException(id + " kept changing");
    }

    /** False when another writer came in between. */
    private boolean written(String id, @Nullable Document known, Document changed) {
        long version = known == null ? 0 : known.getLong(VERSION);
        var document = new Document(ID, id).append(VERSION, version + 1);
        document.putAll(changed);
        try {
            if (known == null) {
                documents.insertOne(document);
                return true;
            }
            return documents
                            .replaceOne(new Document(ID, id).append(VERSION, version), document)
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
