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
        return new LoadPhase(id, kind, LocalDate.parse(from), LocalDate.parse(to));
    }

    private Decision<LoadPlan> plan(LoadPlan plan, LoadPhase phase) {
        return plan.plan(new Occurrence("e-" + ++number, THEN), HOLDER, phase);
    }

    private static Rule rule(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Refusal.Against) ((Decision.Refused<?>) decision).refusal()).rule();
    }

    private LoadPlan withApril() {
        return ((Decision.Accepted<LoadPlan>) plan(LoadPlan.empty(HOLDER), APRIL)).next();
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
        assertThat(rule(plan(LoadPlan.empty(HOLDER), phase("d", Kind.PEAK, "2026-07-02", "2026-07-01"))))
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
        assertThat(rule(LoadPlan.empty(left).plan(new Occurrence("e", THEN), left, APRIL)))
                .isEqualTo(Rule.ROLE_NOT_HELD);
    }
}
