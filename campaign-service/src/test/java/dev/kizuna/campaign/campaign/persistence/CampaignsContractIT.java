package dev.kizuna.campaign.campaign.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Deliverables;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.campaign.campaign.messaging.CampaignEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignsContractIT extends KeepingContract<Campaign, CampaignEvent> {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
    private static final Target LEADS = new Target("leads", new BigDecimal("100"), "count");
    private static final Target REVENUE = new Target("revenue", new BigDecimal("5000000.0001"), "JPY");
    private static final Plan PLAN = new Plan(
            Objective.SALES,
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-06-30"),
            List.of(LEADS, REVENUE),
            new Money(new BigDecimal("300000.50"), "JPY"));

    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Test
    void shouldListByPartnerAndStatusInTheOrderOfIds() {
        for (String id : List.of("c-3", "c-1", "c-2")) {
            add(id, "p-1", Status.RUNNING);
        }
        add("c-0", "p-1", Status.PAUSED);
        add("c-4", "p-2", Status.RUNNING);

        assertThat(campaigns.list("p-1", Status.RUNNING, "", 2))
                .extracting(kept -> kept.value().id())
                .containsExactly("c-1", "c-2");
        assertThat(campaigns.list("p-1", Status.RUNNING, "c-2", 2))
                .extracting(kept -> kept.value().id())
                .containsExactly("c-3");
        assertThat(campaigns.list(null, null, "", 10)).hasSize(5);
    }

    private void add(String id, String partnerId, Status status) {
        campaigns.add(
                new Campaign(id, partnerId, PLAN, status, null, List.of(), new Deliverables(List.of()), null),
                Creation.of(null, "/api/campaigns", id),
                List.of());
    }

    @Override
    protected Keeping<Campaign, CampaignEvent> keeping(Aggregates aggregates) {
        campaigns = new MongoCampaigns(aggregates, new CampaignEvents(ENCODER)::encode);
        return campaigns;
    }

    @Override
    protected Campaign full() {
        return new Campaign(
                id(),
                "p-1",
                PLAN,
                Status.COMPLETED,
                NOON,
                List.of(new Adjustment(NOON, "理由", List.of(LEADS), List.of(LEADS, REVENUE))),
                new Deliverables(List.of(
                        new Deliverable("d-1", "webinar", "person-1", NOON, NOON),
                        new Deliverable("d-2", "podcast", "person-2", NOON, null))),
                "lessons");
    }

    @Override
    protected Campaign bare() {
        var plan = new Plan(Objective.AWARENESS, PLAN.startsOn(), PLAN.startsOn(), List.of(), null);
        return new Campaign(id(), "p-1", plan, Status.PLANNED, null, List.of(), new Deliverables(List.of()), null);
    }

    @Override
    protected String id() {
        return "spring fair (春)";
    }

    @Override
    protected CampaignEvent event(String eventId) {
        return new CampaignPaused(new Stamp(eventId, NOON), id(), "p-1", null);
    }
}
