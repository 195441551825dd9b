package dev.kizuna.campaign.result.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.kizuna.campaign.result.domain.DayCard;
import dev.kizuna.campaign.result.domain.DayCards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * One document for a campaign and a partner, with all days in it: a few hundred bytes a day, and one read by id for a
 * whole campaign. A version keeps two instances from undoing each other's days.
 */
public final class MongoDayCards implements DayCards {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String DAYS = "days";
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> documents;

    public MongoDayCards(MongoDatabase database) {
        this.documents = database.getCollection("campaign-days");
        documents.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
    }

    @Override
    public void store(Collection<DayCard> cards) {
        cards.stream()
                .collect(Collectors.groupingBy(
                        card -> key(card.campaignId(), card.partnerId()), LinkedHashMap::new, Collectors.toList()))
                .forEach(this::store);
    }

    @Override
    public List<DayCard> find(String campaignId, Set<String> partnerIds) {
        List<String> keys =
                partnerIds.stream().map(partner -> key(campaignId, partner)).toList();
        var found = new ArrayList<DayCard>();
        documents
                .find(new Document(ID, new Document("$in", keys)))
                .forEach(document -> found.addAll(cards(document).values()));
        return found;
    }

    private void store(String key, List<DayCard> cards) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (merged(key, cards)) {
                return;
            }
        }
        throw new IllegalStateException("The days of " + key + " kept changing while they were stored");
    }

    /** False when another instance came in between. */
    private boolean merged(String key, List<DayCard> cards) {
        Document before = documents.find(new Document(ID, key)).first();
        Map<String, DayCard> days = before == null ? new TreeMap<>() : cards(before);
        boolean changed = false;
        for (DayCard card : cards) {
            DayCard old = days.get(card.day().toString());
            if (old == null || old.revision() < card.revision()) {
                days.put(card.day().toString(), card);
                changed = true;
            }
        }
        if (!changed) {
            return true;
        }
        long version = before == null ? 0 : before.getLong(VERSION);
        var after = new Document(ID, key)
                .append(VERSION, version + 1)
                .append("campaignId", cards.getFirst().campaignId())
                .append("partnerId", cards.getFirst().partnerId())
                .append(DAYS, days.values().stream().map(DayFields::write).toList());
        if (before == null) {
            return inserted(after);
        }
        return documents
                        .replaceOne(new Document(ID, key).append(VERSION, version), after)
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Neither kind of id has a slash. */
    private static String key(String campaignId, String partnerId) {
        return campaignId + "/" + partnerId;
    }

    private static Map<String, DayCard> cards(Document document) {
        Map<String, DayCard> cards = new TreeMap<>();
        for (Document day : document.getList(DAYS, Document.class)) {
            cards.put(
                    day.getString("day"),
                    DayFields.read(document.getString("campaignId"), document.getString("partnerId"), day));
        }
        return cards;
    }
}
