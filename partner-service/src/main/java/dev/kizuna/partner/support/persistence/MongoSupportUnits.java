package dev.kizuna.partner.support.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.support.domain.SupportUnit;
import dev.kizuna.partner.support.domain.SupportUnits;
import org.springframework.stereotype.Repository;

/** Support in MongoDB, one document a key person. */
@Repository
class MongoSupportUnits extends MongoDocuments<SupportUnit> implements SupportUnits {

    MongoSupportUnits(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "supportUnits"), outbox, new SupportDocuments());
    }
}
