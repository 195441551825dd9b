package dev.kizuna.kpi.review.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.Key;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs in the collection {@code review-packs}, one document each that is inserted once and never replaced, and in
 * {@code review-periods} the periods of each subject's packs. A pack is kept as the JSON text that it was.
 */
public final class MongoPacks implements Packs {

    private static final String ID = "_id";
    private static final String TEXT = "pack";
    private static final String PERIODS = "periods";
    private static final int FORMAT = 1;
    private static final int IDS_AT_ONCE = 1_000;

    private final MongoCollection<Document> packs;
    private final MongoCollection<Document> periods;
    private final JsonMapper json;

    public MongoPacks(MongoDatabase database, JsonMapper json) {
        this.packs = database.getCollection("review-packs");
        this.periods = database.getCollection("review-periods");
        this.json = json;
    }

    @Override
    public Pack freeze(Pack pack) {
        note(pack);
        try {
            packs.insertOne(new Document(ID, id(pack.key()))
                    .append("format", FORMAT)
                    .append(TEXT, json.writeValueAsString(pack)));
            return pack;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return find(pack.key()).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    @Override
    public Optional<Pack> find(Key key) {
        return Optional.ofNullable(packs.find(new Document(ID, id(key))).first())
                .map(document -> json.readValue(document.getString(TEXT), Pack.class));
    }

    @Override
    public Set<Key> known(Collection<Key> keys) {
        Map<String, Key> byId = new TreeMap<>();
        keys.forEach(key -> byId.put(id(key), key));
        Set<Key> known = new HashSet<>();
        List<String> ids = List.copyOf(byId.keySet());
        for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
            List<String> some = ids.subList(start, Math.min(ids.size(), start + IDS_AT_ONCE));
            packs.find(new Document(ID, new Document("$in", some)))
                    .projection(new Document(ID, 1))
                    .forEach(document -> known.add(byId.get(document.getString(ID))));
        }
        return known;
    }

    @Override
    public List<String> periods(Cadence cadence, Subject subject) {
        Document known = periods.find(new Document(ID, id(cadence, subject))).first();
        if (known == null) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(known.getList(PERIODS, String.class));
        labels.sort(Comparator.reverseOrder());
        return labels;
    }

    /** Comes before the pack, so that none can be there and not be found. */
    private void note(Pack pack) {
        periods.updateOne(
                new Document(ID, id(pack.cadence(), pack.subject())),
                new Document("$addToSet", new Document(PERIODS, pack.period())),
                new UpdateOptions().upsert(true));
    }

    private static String id(Key key) {
        return id(key.cadence(), key.subject()) + "/" + key.period();
    }

    private static String id(Cadence cadence, Subject subject) {
        return cadence + "/" + subject.scope() + "/" + subject.id();
    }
}
