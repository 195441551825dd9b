package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.load.domain.LoadPhase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a plan asks for where there are peaks and valleys. What a stage adds to the one before is spread evenly over its
 * days, and each day asks for the share that its phase has; parts of a whole are rounded up. So a valley lowers the target
 * of its own stage and all later ones, and no target falls below an earlier one.
 */
final class EffectiveTargets {

    private static final BigInteger HUNDRED = BigInteger.valueOf(LoadPhase.USUAL);

    private final LocalDate firstDay;
    private final List<LoadPhase> phases;

    EffectiveTargets(LocalDate firstDay, List<LoadPhase> phases) {
        this.firstDay = firstDay;
        this.phases = phases;
    }

    List<Milestone> of(List<RampTarget> targets) {
        List<RampTarget> inOrder = targets.stream()
                .sorted(Comparator.comparing(RampTarget::rampDay).thenComparing(RampTarget::metric))
                .toList();
        return inOrder.stream().map(target -> milestone(target, inOrder)).toList();
    }

    private Milestone milestone(RampTarget target, List<RampTarget> all) {
        Fraction asked = Fraction.ZERO;
        List<String> arithmetic = new ArrayList<>();
        int day = 0;
        int count = 0;
        for (RampTarget stage : all) {
            if (stage.metric() == target.metric() && stage.rampDay() <= target.rampDay()) {
                asked = asked.plus(stage(day + 1, stage.rampDay(), stage.target() - count, arithmetic));
                day = stage.rampDay();
                count = stage.target();
            }
        }
        int effective = asked.roundedUp();
        if (effective != target.target()) {
            arithmetic.add("asked for after all: " + asked + ", rounded up to " + effective);
        }
        return new Milestone(
                target,
                firstDay.plusDays(target.rampDay() - 1L),
                effective,
                effective == target.target() ? List.of() : arithmetic);
    }

    /** What the days of a stage ask for of what it adds. */
    private Fraction stage(int from, int to, int adds, List<String> arithmetic) {
        LocalDate first = firstDay.plusDays(from - 1L);
        LocalDate last = firstDay.plusDays(to - 1L);
        int days = to - from + 1;
        long percents = (long) days * LoadPhase.USUAL;
        List<String> said = new ArrayList<>();
        for (LoadPhase phase : phases) {
            int within = phase.daysWithin(first, last);
            if (within > 0 && phase.targetPercent() != LoadPhase.USUAL) {
                percents += (long) within * (phase.targetPercent() - LoadPhase.USUAL);
                said.add(within + " in the " + phase.kind().name().toLowerCase(Locale.ROOT) + " " + phase.phaseId()
                        + " at " + phase.targetPercent() + "%");
            }
        }
        Fraction asked = new Fraction(
                BigInteger.valueOf(percents).multiply(BigInteger.valueOf(adds)),
                HUNDRED.multiply(BigInteger.valueOf(days)));
        arithmetic.add("days " + from + " to " + to + " add " + adds
                + (said.isEmpty() ? "" : "; of " + days + " days " + String.join(", ", said) + ": " + asked));
        return asked;
    }

    /** Exact, so that thirds that add up to a whole are not rounded up to one more. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        int roundedUp() {
            return new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), 0, RoundingMode.CEILING)
                    .intValueExact();
        }

        @Override
        public String toString() {
            return new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
