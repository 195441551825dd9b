package dev.kizuna.partner.support.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.store.MongoContract;
import dev.kizuna.partner.support.domain.SupportEvent.MemberJoined;
import dev.kizuna.partner.support.domain.SupportEvent.MemberLeft;
import dev.kizuna.partner.support.domain.SupportTask;
import dev.kizuna.partner.support.domain.SupportUnit;
import java.util.Map;

class MongoSupportUnitsIT extends MongoContract<SupportUnit> {

    @Override
    protected SupportUnit example(String id, String partnerId) {
        return SupportUnit.empty(id, partnerId)
                .with(new MemberJoined(at("e-joined"), partnerId, id, "kp-mori", SupportTask.FORMER_DUTIES));
    }

    @Override
    protected SupportUnit changed(SupportUnit example) {
        return example.with(new MemberLeft(at("e-zleft"), example.partnerId(), example.id(), "kp-mori"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "MANNED");
    }

    @Override
    protected Documents<SupportUnit> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoSupportUnits(relay, database, outbox);
    }
}
