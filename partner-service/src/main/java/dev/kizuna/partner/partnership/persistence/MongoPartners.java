package dev.kizuna.partner.partnership.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Partners in MongoDB. */
@Repository
class MongoPartners extends MongoDocuments<Partner> implements Partners {

    MongoPartners(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "partners"), outbox, new PartnerDocuments(), "stage", "ownerId", "type");
    }

    @Override
    public Set<String> unknownOf(Set<String> partnerIds) {
        Set<String> unknown = new HashSet<>(partnerIds);
        if (!unknown.isEmpty()) {
            aggregates()
                    .collection()
                    .find(new Document("_id", new Document("$in", partnerIds)))
                    .projection(new Document("_id", 1))
                    .forEach(known -> unknown.remove(known.getString("_id")));
        }
        return unknown;
    }

    @Override
    public List<Partner> among(Set<String> partnerIds) {
        return partnerIds.isEmpty()
                ? List.of()
                : query(new Document("_id", new Document("$in", partnerIds)), new Document(), 0);
    }

    @Override
    public Set<String> ownedBy(String ownerId) {
        Set<String> owned = new HashSet<>();
        aggregates()
                .collection()
                .find(new Document("state.ownerId", ownerId))
                .projection(new Document("_id", 1))
                .forEach(partner -> owned.add(partner.getString("_id")));
        return owned;
    }
}
