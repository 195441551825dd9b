package dev.kizuna.campaign.campaign.domain;

import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.FIRST;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LAST;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LEADS;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.REVENUE;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.STAMP;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.assertRefused;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.completed;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.events;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.phase;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.plan;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.planned;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.reasons;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.running;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.state;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPlanned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void shouldTellOfItsPlanWhenItIsPlanned() {
        var decision = Campaign.plan("c-1", "p-1", plan(LEADS), STAMP);

        assertThat(state(decision).status()).isEqualTo(Status.PLANNED);
        assertThat(events(decision)).containsExactly(new CampaignPlanned(STAMP, "c-1", "p-1", plan(LEADS)));
    }

    @Test
    void shouldRefuseTargetsWhenTheyCannotBeMeasured() {
        assertRefused(plan(target("leads", "100", "")), Reason.UNIT_MISSING, "/targets/0/unit");
        assertRefused(plan(target("leads", "100", "pieces")), Reason.UNKNOWN_UNIT, "/targets/0/unit");
        assertRefused(plan(target("leads", "100", "JPY")), Reason.UNIT_MISMATCH, "/targets/0/unit");
        assertRefused(plan(target("revenue", "100", "count")), Reason.UNIT_MISMATCH, "/targets/0/unit");
        assertRefused(plan(target("fame", "1", "count")), Reason.UNKNOWN_METRIC, "/targets/0/metric");
        assertRefused(plan(LEADS, target("leads", "2", "count")), Reason.DUPLICATE_METRIC, "/targets/1/metric");
    }

    @Test
    void shouldRefuseTargetsWhenNobodyCouldMissOrReachThem() {
        assertRefused(plan(target("leads", "0", "count")), Reason.TARGET_NOT_POSITIVE, "/targets/0/target");
        assertRefused(plan(target("leads", "-3", "count")), Reason.TARGET_NOT_POSITIVE, "/targets/0/target");
        assertRefused(plan(target("leads", "1.5", "count")), Reason.INVALID_FIELD, "/targets/0/target");
        assertRefused(plan(target("leads", "1e13", "count")), Reason.TARGET_TOO_LARGE, "/targets/0/target");
        assertRefused(plan(target("leads", "1e999999999", "count")), Reason.TARGET_TOO_LARGE, "/targets/0/target");
        assertRefused(plan(target("revenue", "1e16", "JPY")), Reason.TARGET_TOO_LARGE, "/targets/0/target");
        assertRefused(plan(target("revenue", "0.00001", "JPY")), Reason.INVALID_FIELD, "/targets/0/target");
    }

    @Test
    void shouldRefuseABudgetWhenItIsNoMoney() {
        assertRefused(plan(new Money(new BigDecimal("-1"), "JPY")), Reason.NEGATIVE_AMOUNT, "/budget/amount");
        assertRefused(plan(new Money(new BigDecimal("1e21"), "JPY")), Reason.INVALID_FIELD, "/budget/amount");
        assertRefused(plan(new Money(new BigDecimal("0.00001"), "JPY")), Reason.INVALID_FIELD, "/budget/amount");
        assertRefused(plan(new Money(BigDecimal.ONE, "XYZ")), Reason.UNKNOWN_CURRENCY, "/budget/currency");
    }

    @Test
    void shouldRefuseDaysWhenTheyAreNoStretchOfACampaign() {
        var backwards = new Plan(null, Objective.SALES, FIRST.plusDays(1), FIRST, List.of(), null, List.of());
        var endless = new Plan(null, Objective.SALES, FIRST, FIRST.plusYears(6), List.of(), null, List.of());

        assertRefused(backwards, Reason.INVALID_FIELD, "/endsOn");
        assertRefused(endless, Reason.INVALID_FIELD, "/endsOn");
    }

    @Test
    void shouldRefusePhasesWhenTheyAreNotWithinItsDays() {
        assertRefused(
                plan(phase("a", "2026-03-31", "2026-04-02")), Reason.PHASE_OUTSIDE_CAMPAIGN, "/phases/0/startsOn");
        assertRefused(plan(phase("a", "2026-06-30", "2026-07-01")), Reason.PHASE_OUTSIDE_CAMPAIGN, "/phases/0/endsOn");
        assertRefused(plan(phase("a", "2026-04-03", "2026-04-02")), Reason.PHASE_BACKWARDS, "/phases/0/endsOn");
        assertRefused(
                plan(phase("a", "2026-04-01", "2026-04-02"), phase("a", "2026-04-03", "2026-04-04")),
                Reason.DUPLICATE_PHASE,
                "/phases/1/phaseId");
    }

    @Test
    void shouldSayWhichPhasesADayBelongsToWhenTheyOverlap() {
        var plan = plan(phase("a", "2026-04-01", "2026-04-10"), phase("b", "2026-04-10", "2026-04-20"));

        assertThat(plan.phasesOn(LocalDate.parse("2026-04-10")))
                .extracting(Phase::id)
                .containsExactly("a", "b");
        assertThat(plan.phasesOn(LocalDate.parse("2026-04-20")))
                .extracting(Phase::id)
                .containsExactly("b");
        assertThat(plan.phasesOn(LocalDate.parse("2026-04-21"))).isEmpty();
    }

    @Test
    void shouldTellThePlanAnewWhenItsPhasesChangeBeforeTheLaunchOnly() {
        var phases = List.of(phase("a", "2026-04-01", "2026-04-10"));

        var before = planned(LEADS).phase(phases, STAMP);
        var after = running().phase(phases, STAMP);

        assertThat(events(before)).singleElement().isInstanceOf(CampaignPlanned.class);
        assertThat(events(after)).isEmpty();
        assertThat(state(after).plan().phases()).isEqualTo(phases);
        assertThat(state(after).phase(phases, STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(running().phase(List.of(phase("a", "2026-03-01", "2026-04-10")), STAMP)))
                .containsExactly(Reason.PHASE_OUTSIDE_CAMPAIGN);
        assertThat(reasons(completed().phase(phases, STAMP))).containsExactly(Reason.WRONG_STATE);
    }

    @Test
    void shouldPlanAnewAsLongAsItIsNotLaunched() {
        var other = new Plan("夏", Objective.SALES, FIRST, LAST, List.of(REVENUE), null, List.of());

        var decision = planned(LEADS).replan(other, STAMP);

        assertThat(events(decision)).containsExactly(new CampaignPlanned(STAMP, "c-1", "p-1", other));
        assertThat(state(decision).replan(other, STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(running().replan(other, STAMP))).containsExactly(Reason.TARGETS_LOCKED);
        assertThat(reasons(planned(LEADS).replan(plan(target("leads", "1", "")), STAMP)))
                .containsExactly(Reason.UNIT_MISSING);
    }

    @Test
    void shouldOverlapWhenSomeDayBelongsToBoth() {
        assertThat(days("2026-04-01", "2026-04-10").overlaps(days("2026-04-10", "2026-04-20")))
                .isTrue();
        assertThat(days("2026-04-01", "2026-04-10").overlaps(days("2026-04-11", "2026-04-20")))
                .isFalse();
        assertThat(days("2026-04-11", "2026-04-20").overlaps(days("2026-04-01", "2026-04-10")))
                .isFalse();
    }

    private static Plan days(String from, String to) {
        return new Plan(null, Objective.SALES, LocalDate.parse(from), LocalDate.parse(to), List.of(), null, List.of());
    }
}
