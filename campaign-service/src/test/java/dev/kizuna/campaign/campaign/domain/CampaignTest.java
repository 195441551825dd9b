package dev.kizuna.campaign.campaign.domain;

import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.FIRST;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LAST;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LEADS;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.NOON;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.REVENUE;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.STAMP;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.SUMMER;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.completed;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.events;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.later;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.plan;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.planned;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.reasons;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.running;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.state;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.targets;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.webinar;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignAdjusted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignCompleted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignLaunched;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    @Test
    void shouldRefuseToBeLaunchedWhenItHasNoTargets() {
        assertThat(reasons(planned().launch(FIRST, null, STAMP))).containsExactly(Reason.TARGETS_MISSING);
    }

    @Test
    void shouldLockItsTargetsWhenItIsLaunched() {
        var decision = planned(LEADS).launch(FIRST, null, STAMP);

        assertThat(events(decision)).containsExactly(new CampaignLaunched(STAMP, "c-1", "p-1", List.of(LEADS)));
        Campaign launched = state(decision);
        assertThat(launched.course().launchedAt()).isEqualTo(NOON);
        assertThat(reasons(launched.target(List.of(REVENUE)))).containsExactly(Reason.TARGETS_LOCKED);
        assertThat(reasons(launched.launch(FIRST, null, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(launched.plan().targets()).containsExactly(LEADS);
    }

    @Test
    void shouldBeLaunchedBeforeItsFirstDayAndNotAfterItsLast() {
        assertThat(state(planned(LEADS).launch(FIRST.minusDays(30), null, STAMP))
                        .status())
                .isEqualTo(Status.RUNNING);
        assertThat(state(planned(LEADS).launch(LAST, null, STAMP)).status()).isEqualTo(Status.RUNNING);
        assertThat(reasons(planned(LEADS).launch(LAST.plusDays(1), null, STAMP)))
                .containsExactly(Reason.CAMPAIGN_OVER);
    }

    @Test
    void shouldTellNobodyOfTargetsWhenItIsNotLaunchedYet() {
        var decision = planned(LEADS).target(List.of(LEADS, REVENUE));

        assertThat(state(decision).plan().targets()).containsExactly(LEADS, REVENUE);
        assertThat(events(decision)).isEmpty();
    }

    @Test
    void shouldKeepWhatWasBeforeAndAfterWhenItIsAdjusted() {
        var decision = running().adjust(targets("a-1", REVENUE), STAMP);

        var expected = targets("a-1", REVENUE).done(NOON, Values.of(List.of(LEADS)));
        assertThat(state(decision).adjustments().all()).containsExactly(expected);
        assertThat(state(decision).plan().targets()).containsExactly(REVENUE);
        assertThat(events(decision))
                .containsExactly(new CampaignAdjusted(STAMP, "c-1", "p-1", expected, List.of(REVENUE)));
    }

    @Test
    void shouldMakeAnAdjustmentOnceWhenItComesAgain() {
        Campaign adjusted = state(running().adjust(targets("a-1", REVENUE), STAMP));

        assertThat(adjusted.adjust(targets("a-1", REVENUE), later(1))).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(adjusted.adjust(targets("a-1", LEADS), later(1)))).containsExactly(Reason.ALREADY_EXISTS);
        assertThat(adjusted.adjust(targets("a-2", REVENUE), later(1))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldChangeWhatTheKindOfAnAdjustmentSays() {
        var budget = new Money(new BigDecimal("500000"), "JPY");
        var longer = Values.of(LAST.plusDays(31));

        Campaign richer = state(running().adjust(wish("a-1", AdjustmentKind.BUDGET, Values.of(budget)), STAMP));
        Campaign extended = state(richer.adjust(wish("a-2", AdjustmentKind.SCHEDULE, longer), later(1)));
        Campaign rewritten =
                state(extended.adjust(wish("a-3", AdjustmentKind.LANDING_PAGE, Values.of("four fields")), later(2)));

        assertThat(rewritten.plan().budget()).isEqualTo(budget);
        assertThat(rewritten.plan().endsOn()).isEqualTo(LAST.plusDays(31));
        assertThat(rewritten.plan().targets()).containsExactly(LEADS);
        assertThat(rewritten.adjustments().all())
                .extracting(each -> each.before().endsOn())
                .containsExactly(null, LAST, null);
    }

    @Test
    void shouldRefuseAnAdjustmentWhenItCannotBe() {
        assertThat(reasons(planned(LEADS).adjust(targets("a-1", REVENUE), STAMP)))
                .containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(running().adjust(targets("a-1"), STAMP))).containsExactly(Reason.MISSING_FIELD);
        assertThat(reasons(running().adjust(wish("a-1", AdjustmentKind.BUDGET, Values.NONE), STAMP)))
                .containsExactly(Reason.MISSING_FIELD);
        assertThat(reasons(running().adjust(wish("a-1", AdjustmentKind.SCHEDULE, Values.NONE), STAMP)))
                .containsExactly(Reason.MISSING_FIELD);
        assertThat(reasons(
                        running().adjust(wish("a-1", AdjustmentKind.SCHEDULE, Values.of(FIRST.minusDays(1))), STAMP)))
                .containsExactly(Reason.INVALID_FIELD);
        assertThat(reasons(running().adjust(targets("a-1", REVENUE), later(-1))))
                .containsExactly(Reason.OUT_OF_ORDER);
    }

    @Test
    void shouldGoOnWithItsFirstLaunchWhenItIsLaunchedAfterAPause() {
        var paused = running().pause(SUMMER, later(1));
        assertThat(events(paused)).containsExactly(new CampaignPaused(later(1), "c-1", "p-1", ReasonCode.SEASON));

        Campaign again = state(state(paused).launch(FIRST, "Autumn", later(2)));

        assertThat(again.status()).isEqualTo(Status.RUNNING);
        assertThat(again.course().launchedAt()).isEqualTo(NOON);
        assertThat(again.course().pauses())
                .containsExactly(new Pause(later(1).occurredAt(), SUMMER, later(2).occurredAt(), "Autumn"));
        assertThat(reasons(planned(LEADS).pause(SUMMER, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(state(paused).launch(FIRST, null, STAMP))).containsExactly(Reason.OUT_OF_ORDER);
        assertThat(reasons(again.pause(SUMMER, later(1)))).containsExactly(Reason.OUT_OF_ORDER);
    }

    @Test
    void shouldKeepLessonsAndResultsWhenItIsCompleted() {
        var result = new Result(LEADS, new BigDecimal("42"), null);

        var decision = running().complete("Webinars work", List.of(result), later(1));

        assertThat(events(decision)).containsExactly(new CampaignCompleted(later(1), "c-1", "p-1"));
        assertThat(state(decision).course().ending())
                .isEqualTo(new Ending(later(1).occurredAt(), "Webinars work", List.of(result)));
    }

    @Test
    void shouldRefuseToEndWithoutLessonsOrBeforeItsBeginning() {
        assertThat(reasons(running().complete("  ", List.of(), STAMP))).containsExactly(Reason.LESSON_MISSING);
        assertThat(reasons(planned(LEADS).complete("None", List.of(), STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(running().complete("Early", List.of(), later(-1)))).containsExactly(Reason.OUT_OF_ORDER);
    }

    @Test
    void shouldRefuseEveryActionWhenItIsCompleted() {
        Campaign done = completed();

        assertThat(reasons(done.launch(FIRST, null, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.pause(SUMMER, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.complete("Again", List.of(), STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.adjust(targets("a-1", REVENUE), STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.promise(webinar(NOON), STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.join("p-2", ParticipantRole.SPEAKER, STAMP))).containsExactly(Reason.WRONG_STATE);
        assertThat(reasons(done.target(List.of(LEADS)))).containsExactly(Reason.TARGETS_LOCKED);
        assertThat(reasons(done.replan(plan(LEADS), new Stamp("e", NOON)))).containsExactly(Reason.TARGETS_LOCKED);
    }
}
