package dev.kizuna.kpi.ramp.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.schemas.fixture.RampVectors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveTargetsTest {

    private static final LocalDate FIRST_DAY = RampVectors.FIRST_DAY;

    /** partner-service works the same numbers out for itself, and is held against the same table. */
    @ParameterizedTest
    @MethodSource("dev.kizuna.schemas.fixture.RampVectors#all")
    void shouldAskForWhatWasWorkedOutByHand(RampVectors.Vector vector) {
        // given
        var phases = vector.phases().stream()
                .map(phase -> phase("ph" + phase.fromDay(), phase.from(), phase.to(), phase.percent()))
                .toList();
        var targets = vector.targets().stream()
                .map(target -> new Target(target.rampDay(), Metric.valueOf(target.metric()), target.count()))
                .toList();

        // then
        assertThat(new EffectiveTargets(FIRST_DAY, phases, targets).asked())
                .extracting(Asked::count)
                .isEqualTo(vector.asked());
    }

    @ParameterizedTest
    @MethodSource("dev.kizuna.schemas.fixture.RampVectors#all")
    void shouldClimbFromNothingToWhatIsAskedForWhenTheDaysGoBy(RampVectors.Vector vector) {
        var phases = vector.phases().stream()
                .map(phase -> phase("ph" + phase.fromDay(), phase.from(), phase.to(), phase.percent()))
                .toList();
        var targets = vector.targets().stream()
                .map(target -> new Target(target.rampDay(), Metric.valueOf(target.metric()), target.count()))
                .toList();
        var effective = new EffectiveTargets(FIRST_DAY, phases, targets);

        for (Asked asked : effective.asked()) {
            var metric = asked.agreed().metric();
            List<BigDecimal> curve = IntStream.rangeClosed(0, asked.agreed().rampDay())
                    .mapToObj(day -> effective.toDate(metric, day))
                    .toList();
            assertThat(curve).isSorted();
            assertThat(curve.getFirst()).isZero();
            assertThat(curve.getLast().doubleValue()).isBetween(asked.count() - 1.0, asked.count() + 0.005);
        }
    }

    @Test
    void shouldStandStillInAValleyThatAsksForNothing() {
        var valley = phase("v", FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(19), 0);
        var effective = new EffectiveTargets(FIRST_DAY, List.of(valley), List.of(new Target(30, Metric.PROSPECTS, 6)));
        assertThat(effective.toDate(Metric.PROSPECTS, 10)).isEqualByComparingTo("2.00");
        assertThat(effective.toDate(Metric.PROSPECTS, 20)).isEqualByComparingTo("2.00");
        assertThat(effective.toDate(Metric.PROSPECTS, 21)).isEqualByComparingTo("2.20");
        assertThat(effective.toDate(Metric.PROSPECTS, 99)).isEqualByComparingTo("4.00");
        assertThat(effective.toDate(Metric.POCS, 30)).isZero();
    }

    @Test
    void shouldNotDivideByNoDaysWhenATargetIsThereTwice() {
        var twice = List.of(new Target(30, Metric.POCS, 1), new Target(30, Metric.POCS, 3));
        assertThat(new EffectiveTargets(FIRST_DAY, List.of(), twice).asked())
                .extracting(Asked::count)
                .containsExactly(1, 3);
    }

    @RepeatedTest(50)
    void shouldAskForTheSameWhateverTheOrderOfReports(RepetitionInfo repetition) {
        // given phases planned, reported twice with other days, and taken back before or after they are heard of
        var random = new Random(repetition.getCurrentRepetition());
        List<UnaryOperator<Load>> reports = new ArrayList<>();
        for (int phase = 0; phase < 6; phase++) {
            LocalDate from = FIRST_DAY.plusDays(phase * 10L);
            var first = new LoadPhase(
                    new Moment(Instant.ofEpochSecond(1), "a" + phase),
                    "ph" + phase,
                    LoadPhase.Kind.VALLEY,
                    from,
                    from.plusDays(4),
                    random.nextInt(100));
            var later = phase("ph" + phase, from, from.plusDays(1), 50);
            String id = first.phaseId();
            reports.add(load -> load.planned(first));
            reports.add(load -> load.planned(later));
            if (random.nextBoolean()) {
                reports.add(load -> load.withdrawn(id));
            }
        }
        Load inOrder = fold(reports);

        // when
        Collections.shuffle(reports, random);
        reports.addAll(reports.subList(0, 3));

        // then
        assertThat(fold(reports)).isEqualTo(inOrder);
    }

    @Test
    void shouldRefuseAPhaseThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> phase("v", FIRST_DAY, FIRST_DAY.minusDays(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> phase("v", FIRST_DAY, FIRST_DAY, -1));
    }

    private static Load fold(List<UnaryOperator<Load>> reports) {
        Load load = Load.NONE;
        for (var report : reports) {
            load = report.apply(load);
        }
        return load;
    }

    private static LoadPhase phase(String id, LocalDate from, LocalDate to, int percent) {
        return new LoadPhase(
                new Moment(Instant.ofEpochSecond(9), "e-" + id), id, LoadPhase.Kind.VALLEY, from, to, percent);
    }
}
