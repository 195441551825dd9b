package dev.kizuna.partner.ramp.persistence;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.ramp.domain.IntermediateSuccess;
import dev.kizuna.partner.ramp.domain.PersonalKpi;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiActualNoted;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import dev.kizuna.partner.ramp.domain.RampMetric;
import dev.kizuna.partner.ramp.domain.RampTarget;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class MongoRampsIT extends MongoContract<Ramp> {

    @Override
    protected Ramp example(String id, String partnerId) {
        return new Ramp(
                        id,
                        partnerId,
                        History.of(new KpiAgreed(
                                at("a"),
                                partnerId,
                                id,
                                new PersonalKpi("k", "demos-held", 6, LocalDate.parse("2026-03-31")))))
                .with(new KpiActualNoted(at("b"), partnerId, id, "k", 4))
                .with(new SuccessNoted(
                        at("c"), partnerId, id, new IntermediateSuccess("s", "demo-held", "deal-1", null)))
                .with(new SuccessNoted(at("d"), partnerId, id, new IntermediateSuccess("s2", "other", null, "k")));
    }

    @Override
    protected Ramp changed(Ramp example) {
        return example.with(new PlanAgreed(
                at("e"),
                example.partnerId(),
                example.id(),
                List.of(new RampTarget(30, RampMetric.POCS, 2), new RampTarget(90, RampMetric.ORDERS, 1)),
                "kp-2"));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "OFFERED");
    }

    @Override
    protected Documents<Ramp> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoRamps(relay, database, outbox);
    }
}
