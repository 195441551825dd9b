package dev.kizuna.partner.load.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
    private static final RoleHolder HOLDER = new RoleHolder("kp", "p", true, THEN, THEN);
    private static final LoadPhase APRIL = phase("a", Kind.VALLEY, "2026-04-01", "2026-04-30");

    private static final LoadRules RULES = new LoadRules(90, 50, 21, 5, 14, 7);

    private int number;

    static LoadPhase phase(String id, Kind kind, String from, String to) {
        return new LoadPhase(
                id, kind, LocalDate.parse(from), LocalDate.parse(to), kind == Kind.VALLEY ? 50 : LoadPhase.USUAL);
    }

    private Decision<LoadPlan> plan(LoadPlan plan, LoadPhase phase) {
        return plan.plan(new Occurrence("e-" + ++number, THEN), HOLDER, phase);
    }

    private static Rule rule(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Refusal.Against) ((Decision.Refused<?>) decision).refusal()).rule();
    }

    private LoadPlan withApril() {
        return ((Decision.Accepted<LoadPlan>) plan(LoadPlan.empty("kp", "p"), APRIL)).next();
    }

    @Test
    void shouldRefuseAPhaseWhenItOverlapsAnother() {
        var lastOfApril = phase("b", Kind.PEAK, "2026-04-30", "2026-05-09");
        assertThat(rule(plan(withApril(), lastOfApril))).isEqualTo(Rule.PHASES_OVERLAP);
        assertThat(plan(withApril(), phase("b", Kind.PEAK, "2026-05-01", "2026-05-09")))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void shouldRefuseAPhaseThatEndsBeforeItBegins() {
        assertThat(rule(plan(LoadPlan.empty("kp", "p"), phase("d", Kind.PEAK, "2026-07-02", "2026-07-01"))))
                .isEqualTo(Rule.PHASE_BACKWARDS);
    }

    @Test
    void shouldChangeNothingWhenTheSamePhaseIsPlannedAgain() {
        var planned = withApril();
        assertThat(plan(planned, APRIL)).isEqualTo(Decision.unchanged(planned));
        assertThat(rule(plan(planned, phase("a", Kind.PEAK, "2026-06-01", "2026-06-02"))))
                .isEqualTo(Rule.ALREADY_EXISTS);
    }

    @Test
    void shouldPlanOnlyForWhomHoldsTheRole() {
        var left = new RoleHolder("kp", "p", false, THEN, THEN);
        assertThat(rule(LoadPlan.empty("kp", "p").plan(new Occurrence("e", THEN), left, APRIL)))
                .isEqualTo(Rule.ROLE_NOT_HELD);
    }

    @Test
    void shouldAskForLessInAValleyAndForNoLessInAPeak() {
        var empty = LoadPlan.empty("kp", "p");
        assertThat(rule(plan(empty, new LoadPhase("a", Kind.VALLEY, APRIL.from(), APRIL.to(), 100))))
                .isEqualTo(Rule.LOAD_NOT_LOWER);
        assertThat(rule(plan(empty, new LoadPhase("a", Kind.PEAK, APRIL.from(), APRIL.to(), 99))))
                .isEqualTo(Rule.LOAD_NOT_HIGHER);
    }

    @Test
    void shouldTakeBackAPhaseUntilItIsOver() {
        // given
        var planned = withApril();
        var lastDay = APRIL.to();

        // when
        var withdrawn = accepted(planned.withdraw(new Occurrence("w", THEN), "a", lastDay));

        // then
        assertThat(withdrawn.phases()).isEmpty();
        assertThat(withdrawn.status()).isEqualTo(LoadPlan.Status.EMPTY);
        assertThat(plan(withdrawn, phase("b", Kind.PEAK, "2026-04-30", "2026-05-09")))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(rule(plan(withdrawn, APRIL))).isEqualTo(Rule.ALREADY_EXISTS);
        assertThat(rule(withdrawn.withdraw(new Occurrence("x", THEN), "a", lastDay)))
                .isEqualTo(Rule.PHASE_WITHDRAWN);
        assertThat(rule(planned.withdraw(new Occurrence("x", THEN), "a", lastDay.plusDays(1))))
                .isEqualTo(Rule.PHASE_OVER);
        assertThat(rule(planned.withdraw(new Occurrence("x", THEN), "z", lastDay)))
                .isEqualTo(Rule.NOT_FOUND);
    }

    @Test
    void shouldSpeakOnceOfAStretchWithoutAValley() {
        // given
        var empty = LoadPlan.empty("kp", "p");

        // then
        assertThat(notice(empty, 6).noticed()).isEmpty();
        var noticed = notice(empty, 60);
        assertThat(noticed.noticed()).singleElement().satisfies(missed -> {
            assertThat(missed.to()).isEqualTo(LocalDate.parse("2026-05-29"));
            assertThat(missed.occurrence().at()).isEqualTo(THEN.plus(Duration.ofDays(7)));
        });
        assertThat(notice(noticed, 61)).isEqualTo(noticed);
        var withPeak = accepted(plan(noticed, phase("p", Kind.PEAK, "2026-04-01", "2026-04-30")));
        assertThat(notice(withPeak, 60)).isEqualTo(withPeak);
        assertThat(notice(withPeak, 97).noticed()).hasSize(2);
        assertThat(notice(withApril(), 60).noticed()).isEmpty();
    }

    @Test
    void shouldSayThatAValleyIsMissingSinceItWasTakenBack() {
        // given
        Instant takenBack = THEN.plus(Duration.ofDays(20));
        var withdrawn =
                accepted(withApril().withdraw(new Occurrence("w", takenBack), "a", LocalDate.parse("2026-03-21")));

        // then
        assertThat(notice(withdrawn, 30).noticed())
                .singleElement()
                .satisfies(missed -> assertThat(missed.occurrence().at()).isEqualTo(takenBack));
    }

    @Test
    void shouldLeaveInPeaceWhoLeftTheRole() {
        var empty = LoadPlan.empty("kp", "p");
        var left = new RoleHolder("kp", "p", false, THEN, THEN);
        assertThat(empty.notice(new Occurrence("n", THEN.plus(Duration.ofDays(60))), RULES, left, ZoneOffset.UTC))
                .isEqualTo(Decision.unchanged(empty));
    }

    /** Somebody looks at the plan so many days after the first day in the role. */
    private static LoadPlan notice(LoadPlan plan, int days) {
        var looking = new Occurrence("n-" + days, THEN.plus(Duration.ofDays(days)));
        return accepted(plan.notice(looking, RULES, HOLDER, ZoneOffset.UTC));
    }

    private static LoadPlan accepted(Decision<LoadPlan> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<LoadPlan>) decision).next();
    }
}
