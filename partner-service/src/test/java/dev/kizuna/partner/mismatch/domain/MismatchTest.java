package dev.kizuna.partner.mismatch.domain;

import static dev.kizuna.partner.mismatch.domain.SomeIndicators.FIRST;
import static dev.kizuna.partner.mismatch.domain.SomeIndicators.TODAY;
import static dev.kizuna.partner.mismatch.domain.SomeIndicators.observed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MismatchTest {

    private static final Instant THEN = Instant.parse("2026-02-04T01:00:00Z");
    private static final LocalDate DUE = TODAY.plusDays(14);
    private static final LocalDate CHECK = TODAY.plusDays(44);

    private int days;

    private Occurrence next() {
        days++;
        return new Occurrence("e-" + days, THEN.plus(Duration.ofDays(days)));
    }

    private Decision<Mismatch> diagnose(Observation... observations) {
        return Mismatch.unheard("mm", "p")
                .diagnose(next(), "kp", MismatchKind.WILL_WITHOUT_TIME, List.of(observations), FIRST, TODAY);
    }

    private Mismatch diagnosed() {
        return accepted(diagnose(observed("duties", "e-1"), observed("alone", "e-2")));
    }

    private static Remedy.Draft draft(String remedyId) {
        return new Remedy.Draft(remedyId, "support", "u-1", DUE, CHECK);
    }

    private Mismatch planned() {
        return accepted(diagnosed().planRemedy(next(), draft("r-1"), FIRST, TODAY));
    }

    private Mismatch checked(RemedyOutcome outcome) {
        Mismatch done = accepted(planned().carryOut(next(), "r-1", null));
        return accepted(done.check(next(), "r-1", outcome, "u-1", CHECK));
    }

    @Test
    void shouldRestOnTwoDifferentThingsObserved() {
        assertThat(diagnosed().status()).isEqualTo(Mismatch.Status.DIAGNOSED);
        assertThat(diagnosed().diagnosed().indicatorsVersion()).isEqualTo(1);
        assertRefused(diagnose(), Rule.EVIDENCE_MISSING, "evidence");
        assertRefused(
                diagnose(observed("duties", "e-1"), observed("duties", "e-2")), Rule.TOO_LITTLE_EVIDENCE, "evidence");
        assertRefused(
                diagnose(observed("duties", "e-1"), observed("mood", "e-2")),
                Rule.UNKNOWN_INDICATOR,
                "evidence/1/indicator");
        assertRefused(
                diagnose(observed("duties", "e-1"), observed("alone", "e-2"), observed("unknown", "e-3")),
                Rule.INDICATOR_OF_ANOTHER_KIND,
                "evidence/2/indicator");
        assertRefused(
                diagnose(observed("duties", ""), observed("alone", "e-2")),
                Rule.EVIDENCE_MISSING,
                "evidence/0/evidenceId");
        assertRefused(
                diagnose(observed("duties", "e-1"), new Observation("alone", TODAY.plusDays(1), "e-2")),
                Rule.OUT_OF_ORDER,
                "evidence/1/observedOn");
        assertThat(diagnose(observed("duties", "e-1"), observed("duties", "e-1")))
                .isEqualTo(Decision.invalid("evidence/1", "the same is there before"));
    }

    @Test
    void shouldGoFromHypothesisToResolvedWhenARemedyHelped() {
        // when
        Mismatch planned = planned();
        Mismatch done = accepted(planned.carryOut(next(), "r-1", "u-2"));
        Mismatch helped = accepted(done.check(next(), "r-1", RemedyOutcome.HELPED, "u-1", CHECK));
        Mismatch closed = accepted(helped.close(next(), MismatchOutcome.RESOLVED));

        // then
        assertThat(planned.status()).isEqualTo(Mismatch.Status.REMEDY_PLANNED);
        assertThat(planned.checkOn()).contains(CHECK);
        assertThat(done.status()).isEqualTo(Mismatch.Status.REMEDY_CARRIED_OUT);
        assertThat(helped.status()).isEqualTo(Mismatch.Status.REMEDY_HELPED);
        assertThat(helped.checkOn()).isEmpty();
        assertThat(closed.status()).isEqualTo(Mismatch.Status.RESOLVED);
    }

    @Test
    void shouldAskForAnotherRemedyWhenOneDidNotHelp() {
        Mismatch disappointed = checked(RemedyOutcome.NOT_HELPED);
        assertThat(disappointed.status()).isEqualTo(Mismatch.Status.REMEDY_NOT_HELPED);
        assertRefused(disappointed.close(next(), MismatchOutcome.RESOLVED), Rule.NO_REMEDY_HELPED, "");

        Mismatch again = accepted(disappointed.planRemedy(next(), draft("r-2"), FIRST, TODAY));
        assertThat(again.status()).isEqualTo(Mismatch.Status.REMEDY_PLANNED);
        assertThat(again.remedies())
                .extracting(Remedy::status)
                .containsExactly(Remedy.Status.NOT_HELPED, Remedy.Status.PLANNED);
    }

    @Test
    void shouldSayThatTheHypothesisWasWrongUnlessARemedyShowedItRight() {
        assertThat(accepted(diagnosed().close(next(), MismatchOutcome.NOT_CONFIRMED))
                        .status())
                .isEqualTo(Mismatch.Status.NOT_CONFIRMED);
        assertThat(accepted(checked(RemedyOutcome.NOT_HELPED).close(next(), MismatchOutcome.NOT_CONFIRMED))
                        .status())
                .isEqualTo(Mismatch.Status.NOT_CONFIRMED);
        assertRefused(
                checked(RemedyOutcome.HELPED).close(next(), MismatchOutcome.NOT_CONFIRMED),
                Rule.HYPOTHESIS_CONFIRMED,
                "");
    }

    @Test
    void shouldRefuseEachWrongStepWithARuleOfItsOwn() {
        Mismatch planned = planned();
        Mismatch checked = checked(RemedyOutcome.HELPED);
        Mismatch closed = accepted(checked.close(next(), MismatchOutcome.RESOLVED));

        assertRefused(planned.check(next(), "r-1", RemedyOutcome.HELPED, null, CHECK), Rule.REMEDY_NOT_CARRIED_OUT, "");
        Mismatch done = accepted(planned.carryOut(next(), "r-1", null));
        assertRefused(
                done.check(next(), "r-1", RemedyOutcome.HELPED, null, CHECK.minusDays(1)), Rule.CHECK_TOO_EARLY, "");
        assertRefused(done.carryOut(next(), "r-1", null), Rule.REMEDY_ALREADY_CARRIED_OUT, "");
        assertRefused(
                checked.check(next(), "r-1", RemedyOutcome.NOT_HELPED, null, CHECK), Rule.REMEDY_ALREADY_CHECKED, "");
        assertRefused(done.carryOut(next(), "r-9", null), Rule.NOT_FOUND, "");
        assertRefused(done.check(next(), "r-9", RemedyOutcome.HELPED, null, CHECK), Rule.NOT_FOUND, "");

        assertRefused(closed.planRemedy(next(), draft("r-2"), FIRST, TODAY), Rule.MISMATCH_CLOSED, "");
        assertRefused(closed.carryOut(next(), "r-1", null), Rule.MISMATCH_CLOSED, "");
        assertRefused(closed.check(next(), "r-1", RemedyOutcome.HELPED, null, CHECK), Rule.MISMATCH_CLOSED, "");
        assertRefused(closed.close(next(), MismatchOutcome.NOT_CONFIRMED), Rule.MISMATCH_CLOSED, "");
        assertRefused(
                planned.close(new Occurrence("x", THEN), MismatchOutcome.NOT_CONFIRMED),
                Rule.OUT_OF_ORDER,
                "occurredAt");
    }

    @Test
    void shouldPlanARemedyOnceAndOnlyWithDaysInOrder() {
        Mismatch planned = planned();
        assertThat(planned.planRemedy(next(), draft("r-1"), FIRST, TODAY)).isEqualTo(Decision.unchanged(planned));
        assertRefused(
                planned.planRemedy(next(), new Remedy.Draft("r-1", "support", "u-2", DUE, CHECK), FIRST, TODAY),
                Rule.ALREADY_EXISTS,
                "remedyId");
        assertRefused(
                planned.planRemedy(next(), new Remedy.Draft("r-2", "prayer", "u-1", DUE, CHECK), FIRST, TODAY),
                Rule.UNKNOWN_REMEDY,
                "kind");
        assertRefused(planned.planRemedy(next(), draft("r-2"), FIRST, DUE.plusDays(1)), Rule.OUT_OF_ORDER, "dueOn");
        assertRefused(
                planned.planRemedy(
                        next(), new Remedy.Draft("r-2", "support", "u-1", DUE, DUE.minusDays(1)), FIRST, TODAY),
                Rule.OUT_OF_ORDER,
                "checkOn");
    }

    private static Mismatch accepted(Decision<Mismatch> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Mismatch>) decision).next();
    }

    private static void assertRefused(Decision<Mismatch> decision, Rule rule, String field) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(Refusal.Against.class, against -> {
                                    assertThat(against.rule()).isEqualTo(rule);
                                    assertThat(against.field()).isEqualTo(field);
                                }));
    }
}
