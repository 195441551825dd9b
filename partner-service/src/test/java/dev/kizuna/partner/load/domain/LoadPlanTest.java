package dev.kizuna.partner.load.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
    private static final RoleHolder HOLDER = new RoleHolder("kp", "p", true, THEN);
    private static final LoadPhase APRIL = phase("a", Kind.VALLEY, "2026-04-01", "2026-04-30");

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
        var left = new RoleHolder("kp", "p", false, THEN);
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
        var rules = new LoadRules(90, 50, 21, 5, 14, 7);
        var firstDay = LocalDate.parse("2026-03-01");
        var empty = LoadPlan.empty("kp", "p");

        // then
        assertThat(notice(empty, rules, firstDay, firstDay.plusDays(6)).noticed())
                .isEmpty();
        var noticed = notice(empty, rules, firstDay, firstDay.plusDays(7));
        assertThat(noticed.noticed())
                .singleElement()
                .satisfies(missed -> assertThat(missed.to()).isEqualTo(LocalDate.parse("2026-05-29")));
        assertThat(notice(noticed, rules, firstDay, firstDay.plusDays(60))).isEqualTo(noticed);
        var withPeak = accepted(plan(noticed, phase("p", Kind.PEAK, "2026-04-01", "2026-04-30")));
        assertThat(notice(withPeak, rules, firstDay, firstDay.plusDays(60))).isEqualTo(withPeak);
        assertThat(notice(withPeak, rules, firstDay, firstDay.plusDays(97)).noticed())
                .hasSize(2);
        assertThat(notice(withApril(), rules, firstDay, firstDay.plusDays(60)).noticed())
                .isEmpty();
    }

    private static LoadPlan notice(LoadPlan plan, LoadRules rules, LocalDate firstDay, LocalDate today) {
        return accepted(plan.notice(new Occurrence("n-" + today, THEN), rules, firstDay, today));
    }

    private static LoadPlan accepted(Decision<LoadPlan> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<LoadPlan>) decision).next();
    }
}
