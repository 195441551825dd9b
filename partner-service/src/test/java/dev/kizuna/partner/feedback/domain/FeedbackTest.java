package dev.kizuna.partner.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.feedback.domain.Feedback.Status;
import java.time.Instant;
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

    @Test
    void shouldBeClosedOnlyWhenItsOutcomeIsVerified() {
        var planned = accepted(submitted.sharePlan(at(1), "plan", "u"));
        var resolved = accepted(planned.verify(at(2), "ci", "resolved"));
        assertThat(submitted.status()).isEqualTo(Status.SUBMITTED);
        assertThat(planned.status()).isEqualTo(Status.PLANNED);
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void shouldRefuseAnOutcomeWhenNoPlanWasShared() {
        assertThat(submitted.verify(at(1), "ci", "resolved")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldTakeAnotherPlanOnlyWhenTheFirstDidNotHelp() {
        // given
        var planned = accepted(submitted.sharePlan(at(1), "plan", "u"));
        var unresolved = accepted(planned.verify(at(2), "ci", "not-resolved"));

        // then
        assertThat(planned.sharePlan(at(2), "again", "u")).isInstanceOf(Decision.Refused.class);
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
    void shouldBeUnheardWhenOnlyItsPlanWasReported() {
        var plan = new FeedbackEvent.ActionPlanShared(at(1), "p", "fb", "plan", "u");
        assertThat(Feedback.unheard("fb", "p").with(plan).status()).isEqualTo(Status.UNHEARD);
        assertThat(submitted.with(plan).status()).isEqualTo(Status.PLANNED);
    }
}
