package dev.kizuna.notification.delivery.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * Deliveries in MongoDB: one document a matter, replaced only by who knows its version.
 *
 * <p>The fields {@code waiting}, {@code parked} and {@code ended} are there only while a delivery waits, is parked or has ended;
 * each has a sparse index of its own and is asked for alone, by a regular expression over times of a fixed width. That is what
 * both MongoDB and the store of the local stack answer from the index, without a look at all that was ever delivered.
 */
public final class MongoDeliveries implements Deliveries {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final Document ANY = new Document("$regex", "^");
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final MongoCollection<Document> collection;

    public MongoDeliveries(MongoDatabase database) {
        collection = database.getCollection("ledger");
        unique(new Document(ID, 1).append(VERSION, 1), false);
        List.of(SortableTimes.WAITING, SortableTimes.PARKED, SortableTimes.ENDED)
                .forEach(field -> unique(new Document(field, 1), true));
    }

    @Override
    public Optional<Delivery> find(String key) {
        return Optional.ofNullable(collection.find(new Document(ID, key)).first())
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
        var known = new Document(ID, delivery.key()).append(VERSION, delivery.version() - 1);
        return collection
                        .replaceOne(known, DeliveryDocuments.toDocument(delivery))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<Delivery> waiting(Instant now, int most) {
        return collection
                .find(new Document(SortableTimes.WAITING, SortableTimes.upTo(now)))
                .sort(new Document(SortableTimes.WAITING, 1))
                .limit(most)
                .map(DeliveryDocuments::toDelivery)
                .into(new ArrayList<>());
    }

    @Override
    public List<Delivery> list(Filter filter, String afterKey, int most) {
        var query = new Document(ID, new Document("$gt", afterKey));
        Delivery.State state = filter.state();
        if (state != null) {
            query.append("state", state.name());
        }
        if (filter.partnerId() != null) {
            query.append("wanted.partnerId", filter.partnerId());
        }
        if (filter.medium() != null) {
            query.append("medium", filter.medium());
        }
        return collection
                .find(query)
                .sort(new Document(ID, 1))
                .limit(most)
                .map(DeliveryDocuments::toDelivery)
                .into(new ArrayList<>());
    }

    @Override
    public Backlog backlog(Instant now) {
        long parked = collection.countDocuments(new Document(SortableTimes.PARKED, ANY));
        Date oldest = null;
        for (Document waiting :
                collection.find(new Document(SortableTimes.WAITING, ANY)).projection(new Document("tries.since", 1))) {
            Date since = waiting.get("tries", Document.class).getDate("since");
            if (oldest == null || since.before(oldest)) {
                oldest = since;
            }
        }
        boolean none = oldest == null || oldest.toInstant().isAfter(now);
        return new Backlog(parked, none ? null : Objects.requireNonNull(oldest).toInstant());
    }

    @Override
    public int forget(Instant endedBefore) {
        List<Document> ended = collection
                .find(new Document(SortableTimes.ENDED, SortableTimes.upTo(endedBefore)))
                .projection(new Document(VERSION, 1))
                .limit(FORGOTTEN_AT_ONCE)
                .into(new ArrayList<>());
        return ended.stream().mapToInt(this::forget).sum();
    }

    /** Unless somebody has just wanted something of it again. */
    private int forget(Document seen) {
        var filter = new Document(ID, seen.getString(ID)).append(VERSION, seen.getLong(VERSION));
        return (int) collection.deleteOne(filter).getDeletedCount();
    }

    private void unique(Document keys, boolean sparse) {
        collection.createIndex(keys, new IndexOptions().unique(true).sparse(sparse));
    }
}
