package dev.kizuna.partner.marketentry.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import org.springframework.stereotype.Repository;

/** Market entry plans in MongoDB. */
@Repository
class MongoMarketEntryPlans extends MongoDocuments<MarketEntryPlan> implements MarketEntryPlans {

    MongoMarketEntryPlans(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, "marketEntryPlans"),
                outbox,
                new MarketEntryDocuments(),
                "partnerId",
                "status",
                "market",
                MarketEntryDocuments.OVERDUE_FROM);
    }
}
