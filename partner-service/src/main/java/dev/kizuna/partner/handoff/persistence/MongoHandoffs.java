package dev.kizuna.partner.handoff.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.Handoffs;
import org.springframework.stereotype.Repository;

/** Hand-offs in MongoDB. */
@Repository
class MongoHandoffs extends MongoDocuments<Handoff> implements Handoffs {

    MongoHandoffs(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "handoffs"), outbox, new HandoffDocuments(), "partnerId", "status");
    }
}
