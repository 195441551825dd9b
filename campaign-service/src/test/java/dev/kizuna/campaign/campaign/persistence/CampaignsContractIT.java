package dev.kizuna.campaign.campaign.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.AdjustmentKind;
import dev.kizuna.campaign.campaign.domain.Adjustments;
import dev.kizuna.campaign.campaign.domain.Because;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Campaigns.Wanted;
import dev.kizuna.campaign.campaign.domain.Course;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Deliverable.Fate;
import dev.kizuna.campaign.campaign.domain.DeliverableKind;
import dev.kizuna.campaign.campaign.domain.Deliverables;
import dev.kizuna.campaign.campaign.domain.Ending;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Participant;
import dev.kizuna.campaign.campaign.domain.ParticipantRole;
import dev.kizuna.campaign.campaign.domain.Participants;
import dev.kizuna.campaign.campaign.domain.Pause;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.campaign.campaign.domain.PhaseKind;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.ReasonCode;
import dev.kizuna.campaign.campaign.domain.Result;
import dev.kizuna.campaign.campaign.domain.Side;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.campaign.campaign.domain.WithdrawalReason;
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
    private static final LocalDate FIRST = LocalDate.parse("2026-04-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");
    private static final Target LEADS = new Target("leads", new BigDecimal("100"), "count");
    private static final Target REVENUE = new Target("revenue", new BigDecimal("5000000.0001"), "JPY");
    private static final Money BUDGET = new Money(new BigDecimal("300000.50"), "JPY");
    private static final Because WHY = new Because(ReasonCode.SEASON, "理由");
    private static final Plan PLAN = new Plan(
            "春の共催",
            Objective.SALES,
            FIRST,
            LAST,
            List.of(LEADS, REVENUE),
            BUDGET,
            List.of(new Phase("run-1", PhaseKind.RUN, FIRST, LAST)));

    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Test
    void shouldListByPartnerAndStatusInTheOrderOfIds() {
        for (String id : List.of("c-3", "c-1", "c-2")) {
            add(id, "p-1", Status.RUNNING, PLAN);
        }
        add("c-0", "p-1", Status.PAUSED, PLAN);
        add("c-4", "p-2", Status.RUNNING, PLAN);
        var running = new Wanted("p-1", Status.RUNNING, null, null, null);

        assertThat(campaigns.list(running, "", 2))
                .extracting(kept -> kept.value().id())
                .containsExactly("c-1", "c-2");
        assertThat(campaigns.list(running, "c-2", 2))
                .extracting(kept -> kept.value().id())
                .containsExactly("c-3");
        assertThat(campaigns.list(new Wanted(null, null, null, null, null), "", 10))
                .hasSize(5);
    }

    @Test
    void shouldListThoseInWhichAPartnerTakesPartNow() {
        add("c-1", "p-1", Status.RUNNING, PLAN);
        campaigns.add(full(), Creation.of(null, "/api/campaigns", "full"), List.of());

        assertThat(ids(new Wanted("p-2", null, null, null, null))).containsExactly(id());
        assertThat(ids(new Wanted("p-3", null, null, null, null)))
                .as("it has left")
                .isEmpty();
    }

    @Test
    void shouldListByDaysAndObjective() {
        add("c-1", "p-1", Status.RUNNING, days("2026-04-01", "2026-04-30"));
        add("c-2", "p-1", Status.RUNNING, days("2026-05-01", "2026-05-31"));
        add("c-3", "p-1", Status.RUNNING, PLAN);

        assertThat(ids(new Wanted(null, null, null, LocalDate.parse("2026-04-30"), LocalDate.parse("2026-04-30"))))
                .containsExactly("c-1", "c-3");
        assertThat(ids(new Wanted(null, null, null, LocalDate.parse("2026-05-01"), null)))
                .containsExactly("c-2", "c-3");
        assertThat(ids(new Wanted(null, null, Objective.AWARENESS, null, LocalDate.parse("2026-04-30"))))
                .containsExactly("c-1");
    }

    private List<String> ids(Wanted wanted) {
        return campaigns.list(wanted, "", 10).stream()
                .map(kept -> kept.value().id())
                .toList();
    }

    private static Plan days(String from, String to) {
        return new Plan(
                null, Objective.AWARENESS, LocalDate.parse(from), LocalDate.parse(to), List.of(), null, List.of());
    }

    private void add(String id, String partnerId, Status status, Plan plan) {
        campaigns.add(
                new Campaign(
                        id,
                        partnerId,
                        plan,
                        Participants.NONE,
                        new Course(status, null, List.of(), null),
                        Adjustments.NONE,
                        Deliverables.NONE),
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
                new Participants(List.of(
                        new Participant("p-2", ParticipantRole.CO_HOST, NOON, null),
                        new Participant("p-3", ParticipantRole.SPEAKER, NOON, NOON))),
                new Course(
                        Status.COMPLETED,
                        NOON,
                        List.of(new Pause(NOON, WHY, NOON, "again"), new Pause(NOON, WHY, null, null)),
                        new Ending(
                                NOON,
                                "lessons",
                                List.of(
                                        new Result(LEADS, new BigDecimal("42"), null),
                                        new Result(REVENUE, null, "no rate for USD")))),
                new Adjustments(List.of(
                        adjustment(
                                "a-1",
                                AdjustmentKind.TARGETS,
                                Values.of(List.of(LEADS)),
                                Values.of(List.of(LEADS, REVENUE))),
                        adjustment("a-2", AdjustmentKind.BUDGET, Values.NONE, Values.of(BUDGET)),
                        adjustment("a-3", AdjustmentKind.SCHEDULE, Values.of(FIRST), Values.of(LAST)),
                        adjustment("a-4", AdjustmentKind.MESSAGE, Values.of("前"), Values.of("後")))),
                new Deliverables(List.of(
                        deliverable("d-1", new Fate.Delivered(NOON, "https://example.com/")),
                        deliverable("d-2", new Fate.Delivered(NOON, null)),
                        deliverable("d-3", new Fate.Withdrawn(NOON, WithdrawalReason.REPLACED)),
                        deliverable("d-4", new Fate.Open()))));
    }

    private static Adjustment adjustment(String id, AdjustmentKind kind, Values before, Values after) {
        return new Adjustment(id, NOON, kind, WHY, "u-sato", before, after);
    }

    private static Deliverable deliverable(String id, Fate fate) {
        return new Deliverable(id, DeliverableKind.WHITE_PAPER, Side.PARTNER, "p-2", "person-1", NOON, fate);
    }

    @Override
    protected Campaign bare() {
        var plan = new Plan(null, Objective.AWARENESS, FIRST, FIRST, List.of(), null, List.of());
        return new Campaign(id(), "p-1", plan, Participants.NONE, Course.PLANNED, Adjustments.NONE, Deliverables.NONE);
    }

    @Override
    protected String id() {
        return "spring fair (春)";
    }

    @Override
    protected CampaignEvent event(String eventId) {
        return new CampaignPaused(new Stamp(eventId, NOON), id(), "p-1", ReasonCode.SEASON);
    }
}
