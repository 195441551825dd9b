package dev.kizuna.kpi.health.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Partners in the collection {@code health}, one document each. Updates touch their own field only and can be repeated. */
public final class MongoWatchedPartners implements WatchedPartners {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String ID = "_id";
    private static final String MANAGER_ID = "managerId";
    private static final String FALL = "fall";

    private final MongoCollection<Document> partners;

    public MongoWatchedPartners(MongoDatabase database) {
        this.partners = database.getCollection("health");
        partners.createIndex(new Document(MANAGER_ID, 1).append(ID, 1));
    }

    @Override
    public Optional<Standing> find(String partnerId) {
        return Optional.ofNullable(partners.find(new Document(ID, partnerId)).first())
                .map(MongoWatchedPartners::standing);
    }

    @Override
    public List<Standing> page(@Nullable String managerId, boolean fallen, String after, int limit) {
        var filter = new Document(ID, new Document("$gt", after));
        if (managerId != null) {
            filter.append(MANAGER_ID, managerId);
        }
        if (fallen) {
            filter.append(FALL, new Document("$exists", true));
        }
        return partners.find(filter)
                .sort(new Document(ID, 1))
                .limit(limit)
                .map(MongoWatchedPartners::standing)
                .into(new ArrayList<>());
    }

    @Override
    public void apply(Collection<News> news) {
        news.forEach(one -> {
            switch (one) {
                case News.Managed(var partnerId, var managerId) -> set(partnerId, MANAGER_ID, managerId);
                case News.Fell(var partnerId, var fall) -> set(partnerId, FALL, document(fall));
                case News.Recovered(var partnerId, var fallId) -> {
                    boolean isOpen = find(partnerId)
                            .map(Standing::fall)
                            .filter(open -> open.fallId().equals(fallId))
                            .isPresent();
                    if (isOpen) {
                        partners.updateOne(new Document(ID, partnerId), new Document("$unset", new Document(FALL, "")));
                    }
                }
            }
        });
    }

    private void set(String partnerId, String field, Object value) {
        partners.updateOne(new Document(ID, partnerId), new Document("$set", new Document(field, value)), UPSERT);
    }

    private static Standing standing(Document document) {
        Document fall = document.get(FALL, Document.class);
        return new Standing(document.getString(ID), document.getString(MANAGER_ID), fall == null ? null : fall(fall));
    }

    private static Document document(Fall fall) {
        return new Document("fallId", fall.fallId())
                .append("day", fall.day().toString())
                .append("at", Date.from(fall.at()))
                .append("score", fall.score())
                .append("before", fall.before())
                .append("comparedWith", fall.comparedWith().toString());
    }

    private static Fall fall(Document document) {
        return new Fall(
                document.getString("fallId"),
                LocalDate.parse(document.getString("day")),
                document.getDate("at").toInstant(),
                document.getInteger("score"),
                document.getInteger("before"),
                LocalDate.parse(document.getString("comparedWith")));
    }
}
