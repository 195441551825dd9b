package dev.kizuna.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.Adjustment.Wish;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Campaigns, and what they say to commands, for tests. */
final class SomeCampaigns {

    static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    static final Stamp STAMP = new Stamp("event-1", NOON);
    static final LocalDate FIRST = LocalDate.parse("2026-04-01");
    static final LocalDate LAST = LocalDate.parse("2026-06-30");
    static final Target LEADS = target("leads", "100", "count");
    static final Target REVENUE = target("revenue", "5000000", "JPY");
    static final Because SUMMER = new Because(ReasonCode.SEASON, "Summer");

    private SomeCampaigns() {}

    static Stamp later(int minutes) {
        return new Stamp("event-later", NOON.plusSeconds(60L * minutes));
    }

    static Campaign planned(Target... targets) {
        return state(Campaign.plan("c-1", "p-1", plan(targets), STAMP));
    }

    static Campaign running() {
        return state(planned(LEADS).launch(FIRST, null, STAMP));
    }

    static Campaign completed() {
        return state(running().complete("Webinars work", List.of(), STAMP));
    }

    static Plan plan(Target... targets) {
        return new Plan("春", Objective.LEAD_GENERATION, FIRST, LAST, List.of(targets), null, List.of());
    }

    static Plan plan(@Nullable Money budget) {
        return new Plan(null, Objective.AWARENESS, FIRST, FIRST, List.of(), budget, List.of());
    }

    static Plan plan(Phase... phases) {
        return new Plan(null, Objective.AWARENESS, FIRST, LAST, List.of(), null, List.of(phases));
    }

    static Phase phase(String id, String from, String to) {
        return new Phase(id, PhaseKind.RUN, LocalDate.parse(from), LocalDate.parse(to));
    }

    static Target target(String metric, String target, String unit) {
        return new Target(metric, new BigDecimal(target), unit);
    }

    static Wish targets(String id, Target... targets) {
        return wish(id, AdjustmentKind.TARGETS, Values.of(List.of(targets)));
    }

    static Wish wish(String id, AdjustmentKind kind, Values after) {
        return new Wish(id, kind, new Because(ReasonCode.MARKET, "The fair was cancelled"), "u-sato", after, null);
    }

    static Deliverable webinar(Instant dueAt) {
        return webinarOf("p-1", dueAt);
    }

    static Deliverable webinarOf(String partnerId, Instant dueAt) {
        return Deliverable.promised("d-1", DeliverableKind.WEBINAR, Side.PARTNER, partnerId, "person-1", dueAt);
    }

    static Campaign state(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Campaign, CampaignEvent>) decision).state();
    }

    static List<CampaignEvent> events(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Campaign, CampaignEvent>) decision).events();
    }

    static List<Refusal> refusals(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Campaign, CampaignEvent>) decision).refusals();
    }

    static List<Reason> reasons(Decision<Campaign, CampaignEvent> decision) {
        return refusals(decision).stream().map(Refusal::reason).toList();
    }

    /** That the plan is refused for one reason at one place. */
    static void assertRefused(Plan plan, Reason reason, String pointer) {
        var refusals = refusals(Campaign.plan("c-1", "p-1", plan, STAMP));
        assertThat(refusals).extracting(Refusal::reason).containsExactly(reason);
        assertThat(refusals).extracting(Refusal::pointer).containsExactly(pointer);
    }
}
