package dev.kizuna.notification.delivery.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.kizuna.notification.delivery.domain.Names;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.Optional;
import org.bson.Document;

/** Names in MongoDB under the directory's own keys, so that a tombstone finds what it has to erase. */
public final class MongoNames implements Names {

    private final MongoCollection<Document> collection;

    public MongoNames(MongoDatabase database) {
        collection = database.getCollection("names");
    }

    @Override
    public Optional<Name> partner(String partnerId) {
        return find(PartnerKeys.profile(partnerId));
    }

    @Override
    public Optional<Name> person(String partnerId, String personId) {
        return find(PartnerKeys.person(partnerId, personId));
    }

    @Override
    public void put(String directoryKey, Name name) {
        collection.replaceOne(
                new Document("_id", directoryKey),
                new Document("_id", directoryKey).append("text", name.text()).append("slackUserId", name.slackUserId()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void erase(String directoryKey) {
        collection.deleteOne(new Document("_id", directoryKey));
    }

    private Optional<Name> find(String key) {
        return Optional.ofNullable(collection.find(new Document("_id", key)).first())
                .map(found -> new Name(found.getString("text"), found.getString("slackUserId")));
    }
}
