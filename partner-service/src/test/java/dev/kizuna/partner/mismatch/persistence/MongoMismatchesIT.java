package dev.kizuna.partner.mismatch.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class MongoMismatchesIT extends MongoContract<Mismatch> {

    @Override
    protected Mismatch example(String id, String partnerId) {
        var diagnosed = new MismatchEvent.Diagnosed(
                at("a"), partnerId, id, "kp-1", MismatchKind.WILL_WITHOUT_TIME, List.of("e-1", "e-2"));
        return Mismatch.unheard(id, partnerId).with(diagnosed);
    }

    @Override
    protected Mismatch changed(Mismatch example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return example.with(new MismatchEvent.RemedyPlanned(
                        at("b"), partnerId, id, "r-1", "time-share", LocalDate.parse("2026-03-02")))
                .with(new MismatchEvent.RemedyPlanned(at("c"), partnerId, id, "r-2", "support-unit", null));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "DIAGNOSED");
    }

    @Override
    protected Documents<Mismatch> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoMismatches(relay, database, outbox);
    }
}
