package dev.kizuna.notification.delivery.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Deliveries in MongoDB: one document a matter, replaced only by who knows its version. */
public final class MongoDeliveries implements Deliveries {

    private static final List<String> UNFINISHED = List.of(Delivery.State.PENDING.name(), Delivery.State.SAID.name());

    private final MongoCollection<Document> collection;

    public MongoDeliveries(MongoDatabase database) {
        collection = database.getCollection("deliveries");
    }

    @Override
    public Optional<Delivery> find(String key) {
        return Optional.ofNullable(collection.find(new Document("_id", key)).first())
                .map(DeliveryDocuments::toDelivery);
    }

    @Override
    public boolean add(Delivery delivery) {
        try {
            collection.insertOne(DeliveryDocuments.toDocument(delivery));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(Delivery delivery) {
        var known = new Document("_id", delivery.key()).append("version", delivery.version() - 1);
        return collection
                        .replaceOne(known, DeliveryDocuments.toDocument(delivery))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<Delivery> waiting(Instant now, int most) {
        var waiting = new Document("state", new Document("$in", UNFINISHED))
                .append("nextAttemptAt", new Document("$lte", Date.from(now)));
        return collection
                .find(waiting)
                .sort(new Document("nextAttemptAt", 1))
                .limit(most)
                .map(DeliveryDocuments::toDelivery)
                .into(new ArrayList<>());
    }
}
