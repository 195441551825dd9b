package dev.kizuna.partner.handoff.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.store.MongoContract;
import java.util.Map;

class MongoHandoffsIT extends MongoContract<Handoff> {

    @Override
    protected Handoff example(String id, String partnerId) {
        return Handoff.unheard(id, partnerId)
                .with(new HandoffEvent.Requested(at("a"), partnerId, id, "legal", "u-sato", THEN));
    }

    @Override
    protected Handoff changed(Handoff example) {
        return example.with(new HandoffEvent.Completed(at("b"), example.partnerId(), example.id(), "u-legal"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "REQUESTED");
    }

    @Override
    protected Documents<Handoff> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoHandoffs(relay, database, outbox);
    }
}
