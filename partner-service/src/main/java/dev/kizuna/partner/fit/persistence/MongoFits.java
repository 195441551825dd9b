package dev.kizuna.partner.fit.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.Fits;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Fit in MongoDB, one document a partner. */
@Repository
class MongoFits extends MongoDocuments<Fit> implements Fits {

    private static final String RANK = "state." + FitDocuments.RANK;

    MongoFits(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "fits"), outbox, new FitDocuments(), FitDocuments.RANK);
    }

    @Override
    public List<Fit> ranked(String after, int limit) {
        return query(new Document(RANK, new Document("$gt", after)), new Document(RANK, 1), limit);
    }

    @Override
    public List<Fit> all() {
        return query(new Document(), new Document("_id", 1), 0);
    }
}
