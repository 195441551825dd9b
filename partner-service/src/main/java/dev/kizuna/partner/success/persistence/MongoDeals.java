package dev.kizuna.partner.success.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.success.domain.Deal;
import dev.kizuna.partner.success.domain.Deals;
import org.springframework.stereotype.Repository;

/** Deals in MongoDB. */
@Repository
class MongoDeals extends MongoDocuments<Deal> implements Deals {

    MongoDeals(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "deals"), outbox, new DealDocuments());
    }
}
