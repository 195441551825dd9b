package dev.kizuna.partner.load.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.util.Map;

class MongoLoadPlansIT extends MongoContract<LoadPlan> {

    private static final LoadPhase VALLEY =
            new LoadPhase("ph-1", LoadPhase.Kind.VALLEY, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-14"));
    private static final LoadPhase PEAK =
            new LoadPhase("ph-2", LoadPhase.Kind.PEAK, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

    @Override
    protected LoadPlan example(String id, String partnerId) {
        return new LoadPlan(id, partnerId, History.none());
    }

    @Override
    protected LoadPlan changed(LoadPlan example) {
        return example.with(new PhasePlanned(at("a"), example.partnerId(), example.id(), VALLEY))
                .with(new PhasePlanned(at("b"), example.partnerId(), example.id(), PEAK));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "EMPTY");
    }

    @Override
    protected Documents<LoadPlan> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoLoadPlans(relay, database, outbox);
    }
}
