package dev.kizuna.partner.success.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.store.MongoContract;
import dev.kizuna.partner.success.domain.Amount;
import dev.kizuna.partner.success.domain.Deal;
import java.math.BigDecimal;
import java.util.Map;

class MongoDealsIT extends MongoContract<Deal> {

    @Override
    protected Deal example(String id, String partnerId) {
        var report = new Deal.Report(THEN, "kp-1", "cmp-1", new Amount(new BigDecimal("12.5000"), "EUR"));
        return new Deal(id, partnerId, "deal-1", Map.of("PROSPECT", report));
    }

    @Override
    protected Deal changed(Deal example) {
        return example.with(Deal.WON, new Deal.Report(THEN, null, null, null));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "OPEN");
    }

    @Override
    protected Documents<Deal> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoDeals(relay, database, outbox);
    }
}
