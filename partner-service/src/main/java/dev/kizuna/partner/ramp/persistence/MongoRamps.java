package dev.kizuna.partner.ramp.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.Ramps;
import org.springframework.stereotype.Repository;

/** Ramps in MongoDB, one document a key person. */
@Repository
class MongoRamps extends MongoDocuments<Ramp> implements Ramps {

    MongoRamps(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "ramps"), outbox, new RampDocuments());
    }
}
