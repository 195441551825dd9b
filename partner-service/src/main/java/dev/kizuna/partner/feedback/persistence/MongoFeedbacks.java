package dev.kizuna.partner.feedback.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.persistence.MongoDocuments;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.springframework.stereotype.Repository;

/** Feedback in MongoDB. */
@Repository
class MongoFeedbacks extends MongoDocuments<Feedback> implements Feedbacks {

    MongoFeedbacks(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        super(relay.aggregates(database, "feedback"), outbox, new FeedbackDocuments(), "partnerId", "status");
    }
}
