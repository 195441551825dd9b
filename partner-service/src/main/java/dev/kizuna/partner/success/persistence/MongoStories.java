package dev.kizuna.partner.success.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import org.springframework.stereotype.Repository;

/** Success stories in MongoDB. */
@Repository
class MongoStories extends MongoDocuments<Story> implements Stories {

    static final String COLLECTION = "successStories";

    MongoStories(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(
                relay.aggregates(database, COLLECTION),
                outbox,
                new StoryDocuments(),
                "partnerId",
                "status",
                "keyPersonId",
                "sharedWith");
    }
}
