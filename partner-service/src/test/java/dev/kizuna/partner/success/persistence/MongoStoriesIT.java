package dev.kizuna.partner.success.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.store.MongoContract;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import java.util.Map;

class MongoStoriesIT extends MongoContract<Story> {

    @Override
    protected Story example(String id, String partnerId) {
        return Story.unheard(id, partnerId).with(new StoryEvent.Published(at("a"), partnerId, id, "kp-1", "deal-1"));
    }

    @Override
    protected Story changed(Story example) {
        return example.with(new StoryEvent.Replicated(at("b"), example.partnerId(), example.id(), "p-2", "deal-2"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "PUBLISHED");
    }

    @Override
    protected Documents<Story> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoStories(relay, database, outbox);
    }
}
