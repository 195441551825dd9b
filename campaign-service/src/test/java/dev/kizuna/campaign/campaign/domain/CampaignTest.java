package dev.kizuna.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignAdjusted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignCompleted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignLaunched;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPlanned;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableDelivered;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverablePromised;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final Stamp STAMP = new Stamp("event-1", NOON);
    private static final Target LEADS = target("leads", "100", "count");
    private static final Target REVENUE = target("revenue", "5000000", "JPY");

    @Test
    void shouldTellOfItsPlanWhenItIsPlanned() {
        var decision = Campaign.plan("c-1", "p-1", plan(LEADS), STAMP);

        assertThat(state(decision).status()).isEqualTo(Status.PLANNED);
        assertThat(events(decision)).containsExactly(new CampaignPlanned(STAMP, "c-1", "p-1", plan(LEADS)));
    }

    @Test
    void shouldRefuseToBeLaunchedWhenItHasNoTargets() {
        assertThat(refusals(planned().launch(STAMP)))
                .containsExactly(Refusal.wrongState("It has no targets; set them before the launch"));
    }

    @Test
    void shouldLockItsTargetsWhenItIsLaunched() {
        var decision = planned(LEADS).launch(STAMP);

        assertThat(events(decision)).containsExactly(new CampaignLaunched(STAMP, "c-1", "p-1", List.of(LEADS)));
        Campaign launched = state(decision);
        assertThat(launched.launchedAt()).isEqualTo(NOON);
        assertThat(reasons(launched.target(List.of(REVENUE)))).containsExactly(Reason.WRONG_STATE);
        assertThat(launched.plan().targets()).containsExactly(LEADS);
    }

    @Test
    void shouldTellNobodyOfTargetsWhenItIsNotLaunchedYet() {
        var decision = planned(LEADS).target(List.of(LEADS, REVENUE));

        assertThat(state(decision).plan().targets()).containsExactly(LEADS, REVENUE);
        assertThat(events(decision)).isEmpty();
    }

    @Test
    void shouldKeepWhatWasBeforeAndAfterWhenItIsAdjusted() {
        var decision = running().adjust("The fair was cancelled", List.of(REVENUE), STAMP);

        assertThat(state(decision).adjustments())
                .containsExactly(new Adjustment(NOON, "The fair was cancelled", List.of(LEADS), List.of(REVENUE)));
        assertThat(state(decision).plan().targets()).containsExactly(REVENUE);
        assertThat(events(decision))
                .containsExactly(new CampaignAdjusted(STAMP, "c-1", "p-1", "The fair was cancelled", List.of(REVENUE)));
    }

    @Test
    void shouldRefuseToBeAdjustedWhenItIsNotLaunchedYet() {
        assertThat(reasons(planned(LEADS).adjust("Why not", List.of(REVENUE), STAMP)))
                .containsExactly(Reason.WRONG_STATE);
    }

    @Test
    void shouldRefuseToLoseAllTargetsWhenItIsAdjusted() {
        assertThat(reasons(running().adjust("Too hard", List.of(), STAMP))).containsExactly(Reason.MISSING_FIELD);
    }

    @Test
    void shouldGoOnWithItsFirstLaunchWhenItIsLaunchedAfterAPause() {
        var paused = running().pause("Summer", STAMP);
        assertThat(events(paused)).containsExactly(new CampaignPaused(STAMP, "c-1", "p-1", "Summer"));

        Campaign again = state(state(paused).launch(new Stamp("event-2", NOON.plusSeconds(60))));

        assertThat(again.status()).isEqualTo(Status.RUNNING);
        assertThat(again.launchedAt()).isEqualTo(NOON);
    }

    @Test
    void shouldRefuseEveryActionWhenItIsCompleted() {
        var completed = running().complete("Webinars work", STAMP);
        assertThat(events(completed)).containsExactly(new CampaignCompleted(STAMP, "c-1", "p-1", "Webinars work"));

        Campaign done = state(completed);

        assertThat(done.lessons()).isEqualTo("Webinars work");
        assertThat(reasons(done.launch(STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.pause(null, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.complete(null, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.adjust("Late", List.of(REVENUE), STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.promise(webinar(NOON), STAMP))).containsExactly(Reason.WRONG_STATE);
    }

    @Test
    void shouldTellOncePerPromiseWhenADeliverableIsPromisedAgain() {
        var promised = planned().promise(webinar(NOON), STAMP);

        assertThat(events(promised)).containsExactly(new DeliverablePromised(STAMP, "c-1", "p-1", webinar(NOON)));
        assertThat(state(promised).promise(webinar(NOON), STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(state(promised).promise(webinar(NOON.plusSeconds(1)), STAMP)))
                .containsExactly(Reason.ALREADY_EXISTS);
    }

    @Test
    void shouldTellOnceWhenADeliverableIsDelivered() {
        Campaign promised = state(planned().promise(webinar(NOON), STAMP));

        var delivered = promised.deliver("d-1", STAMP);

        assertThat(events(delivered)).containsExactly(new DeliverableDelivered(STAMP, "c-1", "p-1", "d-1"));
        assertThat(state(delivered).deliverables().find("d-1").orElseThrow().deliveredAt())
                .isEqualTo(NOON);
        assertThat(state(delivered).deliver("d-1", STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(promised.deliver("d-2", STAMP))).containsExactly(Reason.NOT_FOUND);
    }

    @Test
    void shouldRefuseTargetsWhenTheyCannotBeMeasured() {
        assertRefused(plan(target("leads", "100", "")), "/targets/0/unit");
        assertRefused(plan(target("leads", "100", "pieces")), "/targets/0/unit");
        assertRefused(plan(target("leads", "0", "count")), "/targets/0/target");
        assertRefused(plan(target("leads", "1.5", "count")), "/targets/0/target");
        assertRefused(plan(target("Leads!", "1", "count")), "/targets/0/metric");
        assertRefused(plan(LEADS, target("leads", "2", "count")), "/targets/1/metric");
    }

    @Test
    void shouldRefuseABudgetWhenItIsNoMoney() {
        assertRefused(plan(new Money(new BigDecimal("-1"), "JPY")), "/budget/amount");
        assertRefused(plan(new Money(new BigDecimal("1e21"), "JPY")), "/budget/amount");
        assertRefused(plan(new Money(new BigDecimal("0.00001"), "JPY")), "/budget/amount");
        assertRefused(plan(new Money(BigDecimal.ONE, "XYZ")), "/budget/currency");
    }

    @Test
    void shouldRefuseAPlanWhenItEndsBeforeItBegins() {
        var backwards = new Plan(
                Objective.SALES, LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-01"), List.of(), null);

        assertRefused(backwards, "/endsOn");
    }

    private static void assertRefused(Plan plan, String pointer) {
        assertThat(refusals(Campaign.plan("c-1", "p-1", plan, STAMP)))
                .extracting(Refusal::pointer)
                .containsExactly(pointer);
    }

    private static Campaign planned(Target... targets) {
        return state(Campaign.plan("c-1", "p-1", plan(targets), STAMP));
    }

    private static Campaign running() {
        return state(planned(LEADS).launch(STAMP));
    }

    private static Plan plan(Target... targets) {
        return new Plan(
                Objective.LEAD_GENERATION,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-06-30"),
                List.of(targets),
                null);
    }

    private static Plan plan(Money budget) {
        return new Plan(
                Objective.AWARENESS, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-01"), List.of(), budget);
    }

    private static Target target(String metric, String target, String unit) {
        return new Target(metric, new BigDecimal(target), unit);
    }

    private static Deliverable webinar(Instant dueAt) {
        return new Deliverable("d-1", "webinar", "person-1", dueAt, null);
    }

    private static Campaign state(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Campaign, CampaignEvent>) decision).state();
    }

    private static List<CampaignEvent> events(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Campaign, CampaignEvent>) decision).events();
    }

    private static List<Refusal> refusals(Decision<Campaign, CampaignEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Campaign, CampaignEvent>) decision).refusals();
    }

    private static List<Reason> reasons(Decision<Campaign, CampaignEvent> decision) {
        return refusals(decision).stream().map(Refusal::reason).toList();
    }
}
