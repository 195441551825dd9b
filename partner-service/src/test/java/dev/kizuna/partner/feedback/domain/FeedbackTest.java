package dev.kizuna.partner.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.feedback.domain.Feedback.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final Feedback submitted =
            Feedback.unheard("fb", "p").with(new FeedbackEvent.Submitted(at(0), "p", "fb", null, "pricing"));

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, NINE.plusSeconds(60L * minutes));
    }

    private static Feedback accepted(Decision<Feedback> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Feedback>) decision).next();
    }

    private static void assertRefused(Decision<Feedback> decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Against.class,
                                        against -> assertThat(against.rule()).isEqualTo(rule)));
    }

    @Test
    void shouldBeClosedOnlyWhenItsOutcomeIsVerified() {
        var planned = accepted(submitted.sharePlan(at(1), "plan", "u"));
        var resolved = accepted(planned.verify(at(2), "ci", "resolved"));
        var unresolved = accepted(planned.verify(at(2), "ci", "not-resolved"));
        for (Feedback unverified : List.of(submitted, planned, unresolved)) {
            assertRefused(unverified.close(at(3), "u"), Rule.FEEDBACK_NOT_VERIFIED);
        }
        var closed = accepted(resolved.close(at(3), "u"));
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertRefused(closed.close(at(4), "u"), Rule.FEEDBACK_CLOSED);
        assertRefused(closed.verify(at(4), "ci", "resolved"), Rule.FEEDBACK_CLOSED);
        assertRefused(closed.sharePlan(at(4), "plan", "u"), Rule.FEEDBACK_CLOSED);
        assertThat(submitted.status()).isEqualTo(Status.SUBMITTED);
        assertThat(planned.status()).isEqualTo(Status.PLANNED);
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void shouldRefuseAnOutcomeWhenNoPlanWasShared() {
        assertRefused(submitted.verify(at(1), "ci", "resolved"), Rule.PLAN_NOT_SHARED);
    }

    @Test
    void shouldTakeAnotherPlanOnlyWhenTheFirstDidNotHelp() {
        // given
        var planned = accepted(submitted.sharePlan(at(1), "plan", "u"));
        var unresolved = accepted(planned.verify(at(2), "ci", "not-resolved"));

        // then
        assertRefused(planned.sharePlan(at(2), "again", "u"), Rule.PLAN_SHARED_ALREADY);
        assertThat(unresolved.status()).isEqualTo(Status.UNRESOLVED);
        var second = accepted(unresolved.sharePlan(at(3), "again", "u"));
        assertThat(second.status()).isEqualTo(Status.PLANNED);
        assertThat(second.plan())
                .hasValueSatisfying(plan -> assertThat(plan.planId()).isEqualTo("again"));
    }

    @Test
    void shouldRefuseAPlanDatedBeforeTheFeedback() {
        assertThat(submitted.sharePlan(at(-1), "plan", "u")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldStayOpenWhenOthersClosedItUnverifiedWhateverTheOrder() {
        // given
        var plan = new FeedbackEvent.ActionPlanShared(at(1), "p", "fb", "plan", "u");
        var verified = new FeedbackEvent.OutcomeVerified(at(2), "p", "fb", "ci", "resolved");
        var closed = new FeedbackEvent.Closed(at(3), "p", "fb", "u");

        // then
        assertThat(submitted.with(closed).with(plan).status()).isEqualTo(Status.PLANNED);
        assertThat(submitted.with(closed).with(plan).closed()).isEmpty();
        assertThat(submitted.with(closed).with(verified).with(plan).status()).isEqualTo(Status.CLOSED);
        assertThat(Feedback.unheard("fb", "p").with(closed).status()).isEqualTo(Status.UNHEARD);
    }

    @Test
    void shouldBeVerifiedOnlyAtACheckInThatWasHeldSinceThePlanWasShared() {
        // given
        var planned = accepted(submitted.sharePlan(at(5), "plan", "u"));
        var scheduled = CheckIn.unheard("ci", "p")
                .with(new CheckInEvent.Scheduled(at(0), "p", "ci", Cadence.WEEKLY, "kp", NINE));
        var before = scheduled.with(held(4, "p"));
        var since = scheduled.with(held(5, "p"));
        var elsewhere = CheckIn.unheard("ci", "other").with(held(6, "other"));

        // then
        assertRefused(verify(planned, null), Rule.UNKNOWN_CHECK_IN);
        assertRefused(verify(planned, elsewhere), Rule.CHECK_IN_OF_ANOTHER_PARTNER);
        assertRefused(verify(planned, scheduled), Rule.CHECK_IN_NOT_HELD);
        assertRefused(verify(planned, before), Rule.CHECK_IN_BEFORE_PLAN);
        assertRefused(verify(submitted, null), Rule.PLAN_NOT_SHARED);
        assertThat(accepted(verify(planned, since)).status()).isEqualTo(Status.RESOLVED);
    }

    private static Decision<Feedback> verify(Feedback feedback, @Nullable CheckIn checkIn) {
        return new Verification("ci", checkIn, "resolved").of(feedback, at(9));
    }

    private static CheckInEvent held(int minutes, String partnerId) {
        return new CheckInEvent.Held(at(minutes), partnerId, "ci", Cadence.WEEKLY, "kp", null);
    }

    @Test
    void shouldBeUnheardWhenOnlyItsPlanWasReported() {
        var plan = new FeedbackEvent.ActionPlanShared(at(1), "p", "fb", "plan", "u");
        assertThat(Feedback.unheard("fb", "p").with(plan).status()).isEqualTo(Status.UNHEARD);
        assertThat(submitted.with(plan).status()).isEqualTo(Status.PLANNED);
    }
}
