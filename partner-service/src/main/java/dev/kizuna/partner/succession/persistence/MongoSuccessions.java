package dev.kizuna.partner.succession.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.succession.domain.Succession;
import dev.kizuna.partner.succession.domain.Successions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Successions in MongoDB, one document a key person. */
@Repository
class MongoSuccessions extends MongoDocuments<Succession> implements Successions {

    MongoSuccessions(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "successions"), outbox, new SuccessionDocuments());
    }

    @Override
    public List<Succession> among(Set<String> keyPersonIds) {
        return keyPersonIds.isEmpty()
                ? List.of()
                : query(new Document("_id", new Document("$in", keyPersonIds)), new Document("_id", 1), 0);
    }
}
