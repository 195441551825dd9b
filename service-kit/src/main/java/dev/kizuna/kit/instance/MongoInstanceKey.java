package dev.kizuna.kit.instance;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;

/** The key in the database that all instances share: made by the first that asks, found by the others. */
final class MongoInstanceKey {

    private static final String ID = "instance-key";
    private static final String VALUE = "value";

    private MongoInstanceKey() {}

    /**
     * The key of all instances with this database.
     *
     * @param secret makes one that nobody can guess
     */
    static InstanceKey in(MongoDatabase database, Supplier<String> secret) {
        MongoCollection<Document> settings = database.getCollection("settings");
        Document found = settings.find(new Document("_id", ID)).first();
        if (found != null) {
            return new InstanceKey(found.getString(VALUE));
        }
        try {
            String made = secret.get();
            settings.insertOne(new Document("_id", ID).append(VALUE, made));
            return new InstanceKey(made);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document others = settings.find(new Document("_id", ID)).first();
            return new InstanceKey(Objects.requireNonNull(others).getString(VALUE));
        }
    }
}
