package dev.kizuna.partner.ramp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RampTest {

    private static final Instant APPOINTED = Instant.parse("2026-01-12T00:00:00Z");
    private static final RampStart START = start(true);
    private static final List<RampTarget> TARGETS = List.of(new RampTarget(30, RampMetric.PROSPECTS, 4));

    private static final LocalDate TODAY = LocalDate.parse("2026-01-12");
    private static final PersonalKpi KPI = new PersonalKpi("k", "demos-held", 6, TODAY);
    private static final SuccessKinds KINDS = new SuccessKinds(Map.of("demo-held", "a", "first-proposal", "b"));

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
        var first = accepted(Ramp.offered(START).agreePlan(on(APPOINTED), START, StagedTargets.DEFAULTS, null));
        var second = accepted(first.agreePlan(on(APPOINTED.plusSeconds(1)), START, TARGETS, "kp-2"));
        assertThat(second.plan(START).orElseThrow().targets()).isEqualTo(TARGETS);
        assertThat(first.plan(START).orElseThrow().agreedBy()).isEqualTo("kp");
        assertThat(second.plan(START).orElseThrow().agreedBy()).isEqualTo("kp-2");
        assertThat(second.status()).isEqualTo(Ramp.Status.AGREED);
    }

    @Test
    void shouldForgetThePlanWhenANewRampBegins() {
        var agreed = accepted(Ramp.offered(START).agreePlan(on(APPOINTED), START, TARGETS, "kp-2"));
        var again = APPOINTED.plusSeconds(86_400);
        assertThat(agreed.plan(new RampStart("kp", "p", true, again, again, List.of())))
                .isEmpty();
    }

    @Test
    void shouldAgreeOnlyWithWhomHoldsTheRole() {
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED), start(false), TARGETS, null)))
                .isEqualTo(Rule.ROLE_NOT_HELD);
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED.minusMillis(1)), START, TARGETS, "kp-2")))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldRefuseTargetsThatFall() {
        var falling = List.of(
                new RampTarget(60, RampMetric.PROSPECTS, 4),
                new RampTarget(30, RampMetric.PROSPECTS, 5),
                new RampTarget(60, RampMetric.POCS, 1));
        assertThat(rule(Ramp.offered(START).agreePlan(on(APPOINTED), START, falling, null)))
                .isEqualTo(Rule.TARGETS_FALL);
        assertThat(StagedTargets.objection(List.of(
                        new RampTarget(60, RampMetric.PROSPECTS, 5), new RampTarget(30, RampMetric.PROSPECTS, 5))))
                .isEmpty();
    }

    @Test
    void shouldAgreeEachPersonalKpiOnce() {
        var agreed = accepted(Ramp.offered(START).agreeKpi(on(APPOINTED), START, KPI, TODAY));
        assertThat(agreed.agreeKpi(on(APPOINTED), START, KPI, TODAY)).isEqualTo(Decision.unchanged(agreed));
        assertThat(rule(agreed.agreeKpi(on(APPOINTED), START, new PersonalKpi("k", "calls", 6, TODAY), TODAY)))
                .isEqualTo(Rule.ALREADY_EXISTS);
        assertThat(rule(agreed.agreeKpi(
                        on(APPOINTED), START, new PersonalKpi("k2", "calls", 6, TODAY.minusDays(1)), TODAY)))
                .isEqualTo(Rule.PERSONAL_KPI_DUE_TOO_EARLY);
        assertThat(rule(Ramp.offered(START).agreeKpi(on(APPOINTED), start(false), KPI, TODAY)))
                .isEqualTo(Rule.ROLE_NOT_HELD);
    }

    @Test
    void shouldTellOnceThatAPersonalKpiIsReachedAndNothingOfItsFigures() {
        // given
        var agreed = accepted(Ramp.offered(START).agreeKpi(on(APPOINTED), START, KPI, TODAY));

        // when
        var some = agreed.noteActual(on(APPOINTED.plusSeconds(1)), "k", 5);
        var reached = accepted(some).noteActual(on(APPOINTED.plusSeconds(2)), "k", 6);
        var more = accepted(reached).noteActual(on(APPOINTED.plusSeconds(3)), "k", 7);

        // then
        assertThat(events(some)).isEmpty();
        assertThat(events(reached))
                .singleElement()
                .isInstanceOfSatisfying(
                        RampEvent.SuccessNoted.class,
                        event -> assertThat(event.success()).isEqualTo(IntermediateSuccess.of(KPI)));
        assertThat(events(more)).isEmpty();
        assertThat(accepted(more).actual("k").orElseThrow().actual()).isEqualTo(7);
        assertThat(rule(agreed.noteActual(on(APPOINTED), "other", 1))).isEqualTo(Rule.NOT_FOUND);
        assertThat(rule(agreed.noteActual(on(APPOINTED.minusMillis(1)), "k", 1)))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldCountEachKindOfSuccessOnceARamp() {
        var demo = new IntermediateSuccess("s1", "demo-held", "deal-1", null);
        var noted = accepted(Ramp.offered(START).noteSuccess(on(APPOINTED), START, KINDS, demo));
        var again = APPOINTED.plusSeconds(86_400);
        var nextRamp = new RampStart("kp", "p", true, again, again, List.of());

        assertThat(noted.noteSuccess(on(APPOINTED), START, KINDS, demo)).isEqualTo(Decision.unchanged(noted));
        assertThat(rule(noted.noteSuccess(on(APPOINTED), START, KINDS, success("s2", "demo-held", null))))
                .isEqualTo(Rule.SUCCESS_NOTED_ALREADY);
        assertThat(rule(noted.noteSuccess(on(APPOINTED), START, KINDS, success("s1", "first-proposal", null))))
                .isEqualTo(Rule.ALREADY_EXISTS);
        assertThat(rule(noted.noteSuccess(on(APPOINTED), START, KINDS, success("s2", "lunch", null))))
                .isEqualTo(Rule.SUCCESS_UNKNOWN);
        assertThat(rule(noted.noteSuccess(on(APPOINTED), START, KINDS, success("s2", "first-proposal", "k"))))
                .isEqualTo(Rule.PERSONAL_KPI_UNKNOWN);
        assertThat(accepted(noted.noteSuccess(on(again), nextRamp, KINDS, success("s2", "demo-held", null)))
                        .successes(nextRamp))
                .hasSize(1);
    }

    private static IntermediateSuccess success(String id, String kind, @Nullable String kpiId) {
        return new IntermediateSuccess(id, kind, null, kpiId);
    }

    private static List<? extends DomainEvent> events(Decision<Ramp> decision) {
        return ((Decision.Accepted<Ramp>) decision).events();
    }
}
