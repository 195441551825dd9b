package dev.kizuna.partner.checkin.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItems;
import org.springframework.stereotype.Repository;

/** Action items in MongoDB. */
@Repository
class MongoActionItems extends MongoDocuments<ActionItem> implements ActionItems {

    MongoActionItems(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, "actionItems"),
                outbox,
                new ActionItemDocuments(),
                "partnerId",
                "ownerId",
                "status");
    }
}
