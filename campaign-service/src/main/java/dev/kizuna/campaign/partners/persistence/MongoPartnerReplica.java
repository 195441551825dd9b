package dev.kizuna.campaign.partners.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** The replica as a collection with one document a partner. */
public final class MongoPartnerReplica implements PartnerReplica {

    private static final String ID = "_id";
    private static final String ZONE = "timeZone";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> partners;

    public MongoPartnerReplica(MongoDatabase documents) {
        this.partners = documents.getCollection("partners");
    }

    @Override
    public void take(List<News> news) {
        Map<String, WriteModel<Document>> latest = new LinkedHashMap<>();
        for (News each : news) {
            var id = new Document(ID, each.partnerId());
            latest.put(
                    each.partnerId(),
                    switch (each) {
                        case News.Listed(String partnerId, ZoneId zone) ->
                            new ReplaceOneModel<>(id, new Document(ID, partnerId).append(ZONE, zone.getId()), UPSERT);
                        case News.Erased _ -> new DeleteOneModel<>(id);
                    });
        }
        partners.bulkWrite(List.copyOf(latest.values()));
    }

    @Override
    public Set<String> known(Set<String> partnerIds) {
        var known = new HashSet<String>();
        partners.find(new Document(ID, new Document("$in", List.copyOf(partnerIds))))
                .forEach(found -> known.add(found.getString(ID)));
        return known;
    }

    @Override
    public Optional<ZoneId> zone(String partnerId) {
        return Optional.ofNullable(partners.find(new Document(ID, partnerId)).first())
                .map(found -> found.getString(ZONE))
                .map(ZoneId::of);
    }
}
