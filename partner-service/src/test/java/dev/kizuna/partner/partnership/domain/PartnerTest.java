package dev.kizuna.partner.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartnerTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final PartnerProfile PROFILE =
            new PartnerProfile("Hikari", "Asia/Tokyo", "JP", "u-sato", null, null, null, "ja", null);

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, THEN.plusSeconds(60L * minutes));
    }

    private static Partner in(PartnerStage stage) {
        return done(Partner.takeOver(at(0), "p", PartnerType.RESELLER, "gold", PROFILE, stage));
    }

    /** A partner with all that any transition may ask for. */
    private static Partner readyForAnything(PartnerStage stage) {
        var partner = done(in(stage).note(agreement(1, null)));
        return stage.isContracted() ? tried(partner) : partner;
    }

    private static Partner tried(Partner partner) {
        var running = done(partner.beginImprovement(at(0), plan("plan-1")));
        var reviewed = done(running.reviewImprovement(at(0), "plan-1", "u-sato", false, null));
        return done(reviewed.endImprovement(
                at(0), "plan-1", ImprovementOutcome.FAILED, List.of("the person in charge changed twice")));
    }

    private static Agreement agreement(int version, @Nullable LocalDate validTo) {
        return new Agreement("agr", version, THEN, LocalDate.of(2026, 1, 5), validTo);
    }

    private static ImprovementPlan.Draft plan(String planId) {
        return new ImprovementPlan.Draft(
                planId, "u-sato", "kp-tanaka", List.of("two first meetings a month"), at(1000).at());
    }

    private static <T> T done(Decision<T> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<T>) decision).next();
    }

    private static List<DomainEvent> told(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return List.copyOf(((Decision.Accepted<?>) decision).events());
    }

    private static void assertRefused(Decision<?> decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Against.class,
                                        against -> assertThat(against.rule()).isEqualTo(rule)));
    }

    @Test
    void shouldTellTheDirectoryFirstWhenItIsRegistered() {
        var decision = Partner.register(at(0), "p", PartnerType.MEDIA, "gold", PROFILE);
        assertThat(done(decision).stage()).isEqualTo(PartnerStage.IDENTIFIED);
        assertThat(told(decision).get(0)).isInstanceOf(PartnerEvent.ProfileChanged.class);
        assertThat(told(decision).get(1)).isInstanceOf(PartnerEvent.Registered.class);
        assertThat(told(decision))
                .extracting(event -> event.occurrence().eventId())
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                action("contact", moveTo(PartnerStage.CONTACTED), EnumSet.of(PartnerStage.IDENTIFIED)),
                action("negotiate", moveTo(PartnerStage.NEGOTIATING), EnumSet.of(PartnerStage.CONTACTED)),
                action("contract", moveTo(PartnerStage.CONTRACTED), EnumSet.of(PartnerStage.NEGOTIATING)),
                action("begin onboarding", moveTo(PartnerStage.ONBOARDING), EnumSet.of(PartnerStage.CONTRACTED)),
                action("onboard", partner -> partner.onboard(at(1), null), EnumSet.of(PartnerStage.ONBOARDING)),
                action("pause", partner -> partner.pause(at(1), "budget"), EnumSet.of(PartnerStage.ACTIVE)),
                action("reactivate", partner -> partner.reactivate(at(1), null), EnumSet.of(PartnerStage.PAUSED)),
                action(
                        "terminate",
                        partner -> partner.terminate(at(1), "merged"),
                        EnumSet.complementOf(EnumSet.of(PartnerStage.TERMINATED))));
    }

    private static Function<Partner, Decision<Partner>> moveTo(PartnerStage stage) {
        return partner -> partner.moveOn(at(1), stage, null);
    }

    private static Arguments action(
            String name, Function<Partner, Decision<Partner>> action, Set<PartnerStage> allowedFrom) {
        return arguments(name, action, allowedFrom);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void shouldAllowAnActionOnlyFromTheStageItFollows(
            String name, Function<Partner, Decision<Partner>> action, Set<PartnerStage> allowedFrom) {
        for (PartnerStage stage : PartnerStage.values()) {
            var decision = action.apply(readyForAnything(stage));
            if (allowedFrom.contains(stage)) {
                assertThat(decision).as("%s from %s", name, stage).isInstanceOf(Decision.Accepted.class);
            } else {
                assertRefused(decision, Rule.TRANSITION_NOT_ALLOWED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED", "TERMINATED"})
    void shouldNotMoveOnIntoAStageThatHasAnActionOfItsOwn(PartnerStage stage) {
        assertThat(in(PartnerStage.ONBOARDING).moveOn(at(1), stage, "because")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldMakeNoContractWhenNoAgreementIsSigned() {
        assertRefused(
                in(PartnerStage.NEGOTIATING).moveOn(at(1), PartnerStage.CONTRACTED, null), Rule.AGREEMENT_NOT_SIGNED);
    }

    @Test
    void shouldMakeNoContractWhenTheAgreementHasEndedByThePartnersOwnCalendar() {
        // given: 15:00 UTC is midnight in Tokyo
        var partner = done(in(PartnerStage.NEGOTIATING).note(agreement(1, LocalDate.of(2026, 1, 5))));

        // then
        assertThat(partner.moveOn(at(6 * 60 - 1), PartnerStage.CONTRACTED, null))
                .isInstanceOf(Decision.Accepted.class);
        assertRefused(partner.moveOn(at(6 * 60), PartnerStage.CONTRACTED, null), Rule.AGREEMENT_NOT_SIGNED);
    }

    @Test
    void shouldRestTheContractOnItsAgreementWhenOneIsSigned() {
        var partner = done(in(PartnerStage.NEGOTIATING).note(agreement(1, null)));
        var contracted = partner.moveOn(at(1), PartnerStage.CONTRACTED, null);
        assertThat(told(contracted).getFirst())
                .isEqualTo(new PartnerEvent.StageChanged(
                        at(1), "p", new Transition(PartnerStage.NEGOTIATING, PartnerStage.CONTRACTED, null, "agr")));
    }

    @Test
    void shouldKnowTheLatestVersionOfAnAgreementWhateverTheOrderInWhichItWasHeard() {
        var second = agreement(2, LocalDate.of(2027, 1, 4));
        var inOrder = Agreements.NONE.with(agreement(1, null)).with(second);
        var swapped = Agreements.NONE.with(second).with(agreement(1, null)).with(second);
        assertThat(inOrder).isEqualTo(swapped).isEqualTo(new Agreements(List.of(second)));
    }

    @Test
    void shouldNotEndAContractWhenNoImprovementWasTriedTogether() {
        var active = in(PartnerStage.ACTIVE);
        assertRefused(active.terminate(at(1), "no sales"), Rule.IMPROVEMENT_NOT_FAILED);

        var running = done(active.beginImprovement(at(1), plan("plan-1")));
        assertRefused(running.terminate(at(2), "no sales"), Rule.IMPROVEMENT_NOT_FAILED);

        var reviewed = done(running.reviewImprovement(at(3), "plan-1", "u-sato", true, "first meetings held"));
        var better = done(reviewed.endImprovement(at(4), "plan-1", ImprovementOutcome.SUCCEEDED, List.of()));
        assertRefused(better.terminate(at(5), "no sales"), Rule.IMPROVEMENT_NOT_FAILED);
    }

    @Test
    void shouldEndAContractAndKeepTheLessonWhenTheImprovementFailed() {
        var failed = tried(in(PartnerStage.ACTIVE));
        var ended = failed.terminate(at(9), "no sales");
        assertThat(told(ended).getFirst())
                .isEqualTo(new PartnerEvent.Terminated(
                        at(9),
                        "p",
                        new Transition(PartnerStage.ACTIVE, PartnerStage.TERMINATED, "no sales", "plan-1")));
        assertThat(done(ended).lessons())
                .containsExactly(new Lesson(THEN, "the person in charge changed twice", "plan-1"));
    }

    @Test
    void shouldNotEndAContractOnAnOldFailureWhenALaterPlanSucceeded() {
        var failed = tried(in(PartnerStage.ACTIVE));
        var again = done(failed.beginImprovement(at(1), plan("plan-2")));
        var reviewed = done(again.reviewImprovement(at(2), "plan-2", "u-sato", true, null));
        var better = done(reviewed.endImprovement(at(3), "plan-2", ImprovementOutcome.SUCCEEDED, List.of()));
        assertRefused(better.terminate(at(4), "no sales"), Rule.IMPROVEMENT_NOT_FAILED);
    }

    @Test
    void shouldAskForMoreThanAWordWhenAPlanIsSaidToHaveFailed() {
        var running = done(in(PartnerStage.ACTIVE).beginImprovement(at(1), plan("plan-1")));
        assertRefused(
                running.endImprovement(at(2), "plan-1", ImprovementOutcome.FAILED, List.of("x")),
                Rule.IMPROVEMENT_NOT_REVIEWED);
        var reviewed = done(running.reviewImprovement(at(2), "plan-1", "u-sato", false, null));
        assertRefused(
                reviewed.endImprovement(at(3), "plan-1", ImprovementOutcome.FAILED, List.of()), Rule.LESSON_MISSING);
        assertRefused(
                reviewed.endImprovement(at(1), "plan-1", ImprovementOutcome.FAILED, List.of("x")), Rule.OUT_OF_ORDER);
        assertRefused(reviewed.reviewImprovement(at(3), "plan-9", "u-sato", true, null), Rule.NOT_FOUND);
    }

    @Test
    void shouldRunOnePlanAtATimeAndOnlyWithAContract() {
        assertThat(in(PartnerStage.NEGOTIATING).beginImprovement(at(1), plan("plan-1")))
                .isInstanceOf(Decision.Refused.class);
        var running = done(in(PartnerStage.ACTIVE).beginImprovement(at(1), plan("plan-1")));
        assertThat(told(running.beginImprovement(at(2), plan("plan-1")))).isEmpty();
        assertRefused(running.beginImprovement(at(2), plan("plan-2")), Rule.IMPROVEMENT_RUNNING);
        var given = done(running.endImprovement(at(2), "plan-1", ImprovementOutcome.ABANDONED, List.of()));
        assertThat(given.reviewImprovement(at(3), "plan-1", "u-sato", true, null))
                .isInstanceOf(Decision.Refused.class);
        assertThat(given.beginImprovement(at(3), plan("plan-2"))).isInstanceOf(Decision.Accepted.class);
        assertRefused(given.beginImprovement(at(2000), plan("plan-3")), Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldSayWhyWhenAPartnershipRestsOrEnds() {
        assertRefused(in(PartnerStage.ACTIVE).pause(at(1), null), Rule.REASON_MISSING);
        assertRefused(in(PartnerStage.CONTACTED).terminate(at(1), null), Rule.REASON_MISSING);
        assertRefused(tried(in(PartnerStage.PAUSED)).terminate(at(1), null), Rule.REASON_MISSING);
    }

    @Test
    void shouldAddUpTheTimeInEachStageWhenAPartnershipRestsAndGoesOn() {
        // given
        var paused = done(in(PartnerStage.ACTIVE).pause(at(10), "budget"));
        var back = done(paused.reactivate(at(30), "new budget"));
        assertThat(back.path().present()).isEqualTo(new StageVisit(PartnerStage.ACTIVE, at(30).at(), "new budget"));

        // when
        var durations = back.path().durations(at(37).at());

        // then
        assertThat(durations)
                .containsEntry(PartnerStage.ACTIVE, Duration.ofMinutes(17))
                .containsEntry(PartnerStage.PAUSED, Duration.ofMinutes(20))
                .containsEntry(PartnerStage.IDENTIFIED, Duration.ZERO)
                .doesNotContainKey(PartnerStage.TERMINATED);
    }

    @Test
    void shouldRefuseAStageDatedBeforeThePresentOne() {
        assertRefused(in(PartnerStage.ACTIVE).pause(at(-1), "budget"), Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldTellOfItsPastInOneEventWhenItIsTakenOverInAStage() {
        var taken = Partner.takeOver(at(0), "p", PartnerType.BRAND, null, PROFILE, PartnerStage.PAUSED);
        assertThat(told(taken))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ProfileChanged", "Registered", "Paused");
        assertThat(told(taken))
                .extracting(event -> event.occurrence().eventId())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldTellWhoAnsweredAndWhoDoesWhenThePartnerIsHandedOver() {
        var handed = in(PartnerStage.ACTIVE).handOver(at(1), "u-ito", "parental leave");
        assertThat(done(handed).profile().ownerId()).isEqualTo("u-ito");
        assertThat(told(handed))
                .contains(new PartnerEvent.OwnerChanged(at(1).also("owner"), "p", "u-sato", "u-ito", "parental leave"));
        assertThat(told(done(handed).handOver(at(2), "u-ito", null))).isEmpty();
    }

    @Test
    void shouldTellBothTiersWhenItIsRankedAnew() {
        var ranked = in(PartnerStage.ACTIVE).rank(at(1), null, "targets missed");
        assertThat(told(ranked))
                .isEqualTo(List.of(new PartnerEvent.TierChanged(at(1), "p", "gold", null, "targets missed")));
        assertThat(told(done(ranked).rank(at(2), null, null))).isEmpty();
    }

    @Test
    void shouldSayNothingWhenAnEditChangesNothing() {
        assertThat(told(in(PartnerStage.ACTIVE).edit(at(1), PROFILE))).isEmpty();
    }

    @Test
    void shouldLearnALessonOnceWhenItIsWrittenDownTwice() {
        var wiser = done(in(PartnerStage.TERMINATED).learn(at(1), "ask legal first"));
        assertThat(done(wiser.learn(at(2), "ask legal first")).lessons()).hasSize(1);
    }
}
