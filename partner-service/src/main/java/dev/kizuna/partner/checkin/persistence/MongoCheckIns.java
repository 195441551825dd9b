package dev.kizuna.partner.checkin.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import org.springframework.stereotype.Repository;

/** Check-ins in MongoDB. */
@Repository
class MongoCheckIns extends MongoDocuments<CheckIn> implements CheckIns {

    MongoCheckIns(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, "checkIns"),
                outbox,
                new CheckInDocuments(),
                "partnerId",
                "keyPersonId",
                "status");
    }
}
