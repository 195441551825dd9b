package dev.kizuna.kpi.ramp.persistence;

import static dev.kizuna.kpi.ramp.persistence.RampDocuments.ID;
import static dev.kizuna.kpi.ramp.persistence.RampDocuments.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Ramps in the collection {@code ramps}, one document a key person, and the partners' zones in {@code zones}. */
public final class MongoRamps implements Ramps {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String TIME_ZONE = "timeZone";
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> ramps;
    private final MongoCollection<Document> zones;
    private final ZoneId defaultZone;

    /** @param defaultZone of partners whose zone is not known */
    public MongoRamps(MongoDatabase database, ZoneId defaultZone) {
        this.ramps = database.getCollection("ramps");
        this.zones = database.getCollection("zones");
        this.defaultZone = defaultZone;
        ramps.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
        ramps.createIndex(new Document(RampDocuments.PARTNER_ID, 1));
    }

    @Override
    public Optional<Ramp> find(String keyPersonId) {
        return Optional.ofNullable(ramps.find(new Document(ID, keyPersonId)).first())
                .map(document -> RampDocuments.ramp(document, zoneOf(document.getString(RampDocuments.PARTNER_ID))));
    }

    @Override
    public List<Ramp> ofPartners(Collection<String> partnerIds) {
        var located = new HashMap<String, ZoneId>();
        zones.find(new Document(ID, new Document("$in", List.copyOf(partnerIds))))
                .forEach(zone -> located.put(zone.getString(ID), ZoneId.of(zone.getString(TIME_ZONE))));
        return ramps.find(new Document(RampDocuments.PARTNER_ID, new Document("$in", List.copyOf(partnerIds))))
                .map(document -> RampDocuments.ramp(
                        document, located.getOrDefault(document.getString(RampDocuments.PARTNER_ID), defaultZone)))
                .into(new ArrayList<>());
    }

    @Override
    public void change(Collection<RampChange> changes) {
        Map<String, List<RampChange>> byKeyPerson = new LinkedHashMap<>();
        changes.forEach(change -> byKeyPerson
                .computeIfAbsent(change.keyPersonId(), _ -> new ArrayList<>())
                .add(change));
        byKeyPerson.values().forEach(this::changeOne);
    }

    @Override
    public void locate(Map<String, ZoneId> located) {
        located.forEach((partnerId, zone) -> zones.replaceOne(
                new Document(ID, partnerId), new Document(ID, partnerId).append(TIME_ZONE, zone.getId()), UPSERT));
    }

    private void changeOne(List<RampChange> changes) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tried(changes)) {
                return;
            }
        }
        throw new IllegalStateException("The ramp of " + changes.getFirst().keyPersonId() + " kept changing");
    }

    /** False when another writer came in between. */
    private boolean tried(List<RampChange> changes) {
        RampChange first = changes.getFirst();
        Document known = ramps.find(new Document(ID, first.keyPersonId())).first();
        Ramp before = known == null
                ? Ramp.unknown(first.partnerId(), first.keyPersonId(), defaultZone)
                : RampDocuments.ramp(known, defaultZone);
        Ramp after = before;
        for (RampChange change : changes) {
            after = change.change().apply(after);
        }
        if (after.equals(before)) {
            return true;
        }
        try {
            if (known == null) {
                ramps.insertOne(RampDocuments.of(after, 1));
                return true;
            }
            long version = known.getLong(VERSION);
            var filter = new Document(ID, first.keyPersonId()).append(VERSION, version);
            return ramps.replaceOne(filter, RampDocuments.of(after, version + 1))
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private ZoneId zoneOf(String partnerId) {
        Document known = zones.find(new Document(ID, partnerId)).first();
        return known == null ? defaultZone : ZoneId.of(known.getString(TIME_ZONE));
    }
}
