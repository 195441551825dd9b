package dev.kizuna.partner.marketentry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.marketentry.domain.Finding;
import dev.kizuna.partner.marketentry.domain.Gate;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent;
import dev.kizuna.partner.marketentry.domain.MarketEntryOutcome;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.Outreach;
import dev.kizuna.partner.marketentry.domain.OutreachResult;
import dev.kizuna.partner.marketentry.domain.Pilot;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoMarketEntryPlansIT extends MongoContract<MarketEntryPlan> {

    @Override
    protected MarketEntryPlan example(String id, String partnerId) {
        return planned(id, partnerId, LocalDate.parse("2026-04-11"))
                .with(new MarketEntryEvent.FindingNoted(
                        at("b"), partnerId, id, new Finding("f-1", "buyers", "店長", "census")));
    }

    private static MarketEntryPlan planned(String id, String partnerId, LocalDate endsOn) {
        return MarketEntryPlan.unplanned(id, partnerId)
                .with(new MarketEntryEvent.Planned(
                        at("a"),
                        partnerId,
                        id,
                        "retail-kansai",
                        "kp-1",
                        LocalDate.parse("2026-01-12"),
                        endsOn,
                        ZoneId.of("Asia/Tokyo"),
                        4));
    }

    @Override
    protected MarketEntryPlan changed(MarketEntryPlan example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return example.with(new MarketEntryEvent.GatePassed(at("c"), partnerId, id, Gate.RESEARCH, 0, 0))
                .with(new MarketEntryEvent.OutreachPlanned(
                        at("d"), partnerId, id, new Outreach.Draft("o-1", "lead-1", 1, "first")))
                .with(new MarketEntryEvent.OutreachSettled(at("e"), partnerId, id, "o-1", OutreachResult.INTERESTED))
                .with(new MarketEntryEvent.PilotBegun(
                        at("f"), partnerId, id, new Pilot.Draft("x-1", "o-1", "users", 40)))
                .with(new MarketEntryEvent.PilotEnded(at("g"), partnerId, id, "x-1", 52))
                .with(new MarketEntryEvent.Concluded(
                        at("h"), partnerId, id, MarketEntryOutcome.ADJUST, List.of("too dear", "too late")));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "RESEARCH");
    }

    @Override
    protected Documents<MarketEntryPlan> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoMarketEntryPlans(relay, database, outbox);
    }

    @Test
    void shouldFindWhatIsOverdueAndNothingElse() {
        // given: the last days are the 10th, the 11th, and the 10th of a plan that is concluded
        MarketEntryPlan overdue = planned("a", "p-1", LocalDate.parse("2026-04-10"));
        documents().add(overdue, RequestMark.NONE, List.of());
        documents().add(planned("b", "p-1", LocalDate.parse("2026-04-11")), RequestMark.NONE, List.of());
        documents().add(changed(planned("c", "p-1", LocalDate.parse("2026-04-10"))), RequestMark.NONE, List.of());

        // when: it is midnight in Tokyo
        var found = documents()
                .select(new Selection(Map.of(), Map.of(), Map.of("overdueFrom", "2026-04-10T15:00:00Z"), "", 10));

        // then
        assertThat(found).extracting(Versioned::value).containsExactly(overdue);
    }
}
