package dev.kizuna.partner.checkin.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.store.MongoContract;
import java.util.Map;

class MongoActionItemsIT extends MongoContract<ActionItem> {

    @Override
    protected ActionItem example(String id, String partnerId) {
        return ActionItem.unheard(id, partnerId)
                .with(new ActionItemEvent.Agreed(at("a"), partnerId, id, "ci-1", "u-sato", THEN));
    }

    @Override
    protected ActionItem changed(ActionItem example) {
        return example.with(new ActionItemEvent.Closed(at("b"), example.partnerId(), example.id(), "u-sato", false));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "OPEN");
    }

    @Override
    protected Documents<ActionItem> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoActionItems(relay, database, outbox);
    }
}
