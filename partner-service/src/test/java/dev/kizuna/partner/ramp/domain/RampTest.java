package dev.kizuna.partner.ramp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampTest {

    private static final Instant APPOINTED = Instant.parse("2026-01-12T00:00:00Z");
    private static final RampStart START = start(true);
    private static final List<RampTarget> TARGETS = List.of(new RampTarget(30, RampMetric.PROSPECTS, 4));

    private int number;

    private static RampStart start(boolean held) {
        return new RampStart("kp", "p", held, APPOINTED, APPOINTED, List.of());
    }

    private Occurrence on(Instant at) {
        return new Occurrence("e-" + ++number, at);
    }

    static Rule rule(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Refusal.Against) ((Decision.Refused<?>) decision).refusal()).rule();
    }

    static Ramp accepted(Decision<Ramp> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Ramp>) decision).next();
    }

    @Test
    void shouldHoldWhatWasAgreedLast() {
        var first = accepted(Ramp.offered(START).agreePlan(on(APPOINTED), START, StagedTargets.DEFAULTS));
        var second = accepted(first.agreePlan(on(APPOINTED.plusSeconds(1)), START, TARGETS));
        assertThat(second.plan(START).orElseThrow().targets()).isEqualTo(TARGETS);
        assertThat(second.status()).isEqualTo(Ramp.Status.AGREED);
    }

    @Test
    void shouldForgetThePlanWhenANewRampBegins() {
        var agreed = accepted(Ramp.offered(START).agreePlan(on(APPOINTED), START, TARGETS));
        var again = APPOINTED.plusSeconds(86_400);
        assertThat(agreed.plan(new RampStart("kp", "p", true, again, again, List.of())))
                .isEmpty();
    }

    @Test
    void shouldAgreeOnlyWithWhomHoldsTheRole() {
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED), start(false), TARGETS)))
                .isEqualTo(Rule.ROLE_NOT_HELD);
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED.minusMillis(1)), START, TARGETS)))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldRefuseTargetsThatFall() {
        var falling = List.of(
                new RampTarget(60, RampMetric.PROSPECTS, 4),
                new RampTarget(30, RampMetric.PROSPECTS, 5),
                new RampTarget(60, RampMetric.POCS, 1));
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED), START, falling)))
                .isEqualTo(Rule.TARGETS_FALL);
        assertThat(StagedTargets.objection(List.of(
                        new RampTarget(60, RampMetric.PROSPECTS, 5), new RampTarget(30, RampMetric.PROSPECTS, 5))))
                .isEmpty();
    }
}
