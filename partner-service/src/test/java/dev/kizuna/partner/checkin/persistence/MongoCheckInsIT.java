package dev.kizuna.partner.checkin.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.store.MongoContract;
import java.util.Map;

class MongoCheckInsIT extends MongoContract<CheckIn> {

    @Override
    protected CheckIn example(String id, String partnerId) {
        return CheckIn.unheard(id, partnerId)
                .with(new CheckInEvent.Scheduled(at("a"), partnerId, id, Cadence.MONTHLY, "kp-1", THEN));
    }

    @Override
    protected CheckIn changed(CheckIn example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return example.with(new CheckInEvent.Cancelled(at("b"), partnerId, id, Cadence.MONTHLY, "kp-1", "holiday"))
                .with(new CheckInEvent.Held(at("c"), partnerId, id, Cadence.MONTHLY, "kp-1", 45));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "SCHEDULED");
    }

    @Override
    protected Documents<CheckIn> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoCheckIns(relay, database, outbox);
    }
}
