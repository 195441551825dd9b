package dev.kizuna.partner.ramp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import dev.kizuna.schemas.fixture.RampVectors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveTargetsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private static LoadPhase phase(Kind kind, int firstRampDay, int lastRampDay, int percent) {
        return new LoadPhase(
                "ph-" + firstRampDay,
                kind,
                FIRST_DAY.plusDays(firstRampDay - 1L),
                FIRST_DAY.plusDays(lastRampDay - 1L),
                percent);
    }

    private static List<Milestone> effective(List<RampTarget> targets, LoadPhase... phases) {
        return new EffectiveTargets(FIRST_DAY, List.of(phases)).of(targets);
    }

    private static List<Integer> counts(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::effective).toList();
    }

    @Test
    void shouldAskForWhatWasAgreedWhenThereIsNoValley() {
        var milestones = effective(StagedTargets.DEFAULTS);
        assertThat(counts(milestones)).containsExactly(5, 2, 1);
        assertThat(milestones).allSatisfy(each -> assertThat(each.arithmetic()).isEmpty());
        assertThat(milestones.getFirst().dueOn()).isEqualTo(LocalDate.parse("2026-01-30"));
    }

    @Test
    void shouldLowerTheTargetByTheShareOfDaysInTheValley() {
        // given 15 of 30 days at 20 percent: 60 percent of 5
        var first = effective(StagedTargets.DEFAULTS, phase(Kind.VALLEY, 11, 25, 20))
                .getFirst();

        // then
        assertThat(first.effective()).isEqualTo(3);
        assertThat(first.arithmetic())
                .containsExactly(
                        "days 1 to 30 add 5; of 30 days 15 in the valley ph-11 at 20%: 3",
                        "asked for after all: 3, rounded up to 3");
    }

    @Test
    void shouldLowerOnlyItsOwnStageAndWhatComesLater() {
        var steps = List.of(
                new RampTarget(30, RampMetric.PROSPECTS, 6),
                new RampTarget(60, RampMetric.PROSPECTS, 12),
                new RampTarget(90, RampMetric.PROSPECTS, 12));
        assertThat(counts(effective(steps, phase(Kind.VALLEY, 31, 60, 0)))).containsExactly(6, 6, 6);
    }

    /** kpi-service works the same numbers out for itself, and is held against the same table. */
    @ParameterizedTest
    @MethodSource("dev.kizuna.schemas.fixture.RampVectors#all")
    void shouldAskForWhatWasWorkedOutByHand(RampVectors.Vector vector) {
        var phases = vector.phases().stream()
                .map(phase -> new LoadPhase(
                        "ph" + phase.fromDay(),
                        phase.percent() < 100 ? Kind.VALLEY : Kind.PEAK,
                        phase.from(),
                        phase.to(),
                        phase.percent()))
                .toList();
        var targets = vector.targets().stream()
                .map(target -> new RampTarget(target.rampDay(), RampMetric.valueOf(target.metric()), target.count()))
                .toList();
        assertThat(counts(new EffectiveTargets(RampVectors.FIRST_DAY, phases).of(targets)))
                .isEqualTo(vector.asked());
    }

    @Test
    void shouldNotRoundUpThirdsThatAddUpToAWhole() {
        var thirds = List.of(
                new RampTarget(3, RampMetric.POCS, 1),
                new RampTarget(6, RampMetric.POCS, 2),
                new RampTarget(9, RampMetric.POCS, 3));
        var milestones = effective(
                thirds, phase(Kind.VALLEY, 1, 1, 0), phase(Kind.VALLEY, 4, 4, 0), phase(Kind.VALLEY, 7, 7, 0));
        assertThat(counts(milestones)).containsExactly(1, 2, 2);
    }

    @Test
    void shouldAskForMoreInAPeakThatSaysSo() {
        assertThat(counts(effective(StagedTargets.DEFAULTS, phase(Kind.PEAK, 1, 30, 140))))
                .containsExactly(7, 3, 2);
    }

    @Test
    void shouldNotChangeATargetForAValleyAfterItsDay() {
        assertThat(counts(effective(StagedTargets.DEFAULTS, phase(Kind.VALLEY, 91, 120, 0))))
                .containsExactly(5, 2, 1);
    }
}
