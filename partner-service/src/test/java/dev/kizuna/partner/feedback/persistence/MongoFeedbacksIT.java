package dev.kizuna.partner.feedback.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.store.MongoContract;
import java.util.Map;

class MongoFeedbacksIT extends MongoContract<Feedback> {

    @Override
    protected Feedback example(String id, String partnerId) {
        return Feedback.unheard(id, partnerId)
                .with(new FeedbackEvent.Submitted(at("a"), partnerId, id, "kp-1", "pricing"));
    }

    @Override
    protected Feedback changed(Feedback example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return example.with(new FeedbackEvent.ActionPlanShared(at("b"), partnerId, id, "plan", "u-sato"))
                .with(new FeedbackEvent.OutcomeVerified(at("c"), partnerId, id, "ci-1", "resolved"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "SUBMITTED");
    }

    @Override
    protected Documents<Feedback> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoFeedbacks(relay, database, outbox);
    }
}
