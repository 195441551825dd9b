package dev.kizuna.partner.load.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadEvent.PhaseWithdrawn;
import dev.kizuna.partner.load.domain.LoadEvent.ValleyMissed;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoLoadPlansIT extends MongoContract<LoadPlan> {

    private static final LoadPhase VALLEY = new LoadPhase(
            "ph-1", LoadPhase.Kind.VALLEY, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-14"), 40);
    private static final LoadPhase PEAK = new LoadPhase(
            "ph-2", LoadPhase.Kind.PEAK, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), 120);

    @Override
    protected LoadPlan example(String id, String partnerId) {
        return new LoadPlan(id, partnerId, History.of(new PhasePlanned(at("a"), partnerId, id, VALLEY)));
    }

    @Override
    protected LoadPlan changed(LoadPlan example) {
        return example.with(new PhaseWithdrawn(at("b"), example.partnerId(), example.id(), VALLEY.phaseId()))
                .with(new ValleyMissed(at("c"), example.partnerId(), example.id(), VALLEY.from(), VALLEY.to()));
    }

    @Test
    void shouldReadWhatIsPlannedAsItWasWritten() {
        var plan = example("kp", "p-1").with(new PhasePlanned(at("b"), "p-1", "kp", PEAK));
        documents().add(plan, RequestMark.NONE, List.of());
        assertThat(documents().find("kp").orElseThrow().value().phases()).containsExactly(PEAK, VALLEY);
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "PLANNED");
    }

    @Override
    protected Documents<LoadPlan> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoLoadPlans(relay, database, outbox);
    }
}
