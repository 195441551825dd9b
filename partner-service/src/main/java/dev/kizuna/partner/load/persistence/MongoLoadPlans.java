package dev.kizuna.partner.load.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadPlans;
import org.springframework.stereotype.Repository;

/** Load plans in MongoDB, one document a key person. */
@Repository
class MongoLoadPlans extends MongoDocuments<LoadPlan> implements LoadPlans {

    MongoLoadPlans(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "loadPlans"), outbox, new LoadPlanDocuments());
    }
}
