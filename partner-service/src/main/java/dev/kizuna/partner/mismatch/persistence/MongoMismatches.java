package dev.kizuna.partner.mismatch.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import org.springframework.stereotype.Repository;

/** Mismatches in MongoDB. */
@Repository
class MongoMismatches extends MongoDocuments<Mismatch> implements Mismatches {

    MongoMismatches(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, "mismatches"),
                outbox,
                new MismatchDocuments(),
                "partnerId",
                "keyPersonId",
                "status",
                MismatchDocuments.CHECK_ON);
    }
}
