package dev.kizuna.kpi.ramp.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What targets ask for where there are peaks and valleys. What a stage adds to the one before is spread evenly over its
 * days, and each day asks for the share that its phase has; parts of a whole are rounded up, once. partner-service shows
 * its people the same numbers, by the same arithmetic.
 */
final class EffectiveTargets {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigInteger HUNDRED = BigInteger.valueOf(LoadPhase.USUAL);
    private static final int SHOWN_DECIMALS = 2;

    private final LocalDate firstDay;
    private final List<LoadPhase> phases;
    private final List<Target> targets;

    EffectiveTargets(LocalDate firstDay, List<LoadPhase> phases, List<Target> targets) {
        this.firstDay = firstDay;
        this.phases = phases;
        this.targets = targets.stream()
                .sorted(Comparator.comparingInt(Target::rampDay).thenComparing(Target::metric))
                .toList();
    }

    /** What is asked for, in the order of days. */
    List<Asked> asked() {
        return targets.stream()
                .map(target -> new Asked(target, askedFor(target).roundedUp()))
                .toList();
    }

    /** What should be there at the end of a day of the ramp, with parts of a whole. */
    BigDecimal toDate(Metric metric, int rampDay) {
        Fraction asked = Fraction.ZERO;
        Target before = null;
        for (Target stage : targets) {
            if (stage.metric() == metric && (before == null || before.rampDay() < rampDay)) {
                asked = asked.plus(stage(before, stage, rampDay));
                before = stage;
            }
        }
        return asked.shown();
    }

    private Fraction askedFor(Target target) {
        Fraction asked = Fraction.ZERO;
        Target before = null;
        for (Target stage : targets) {
            if (stage.metric() == target.metric() && stage.rampDay() < target.rampDay()) {
                asked = asked.plus(stage(before, stage, stage.rampDay()));
                before = stage;
            }
        }
        return asked.plus(stage(before, target, target.rampDay()));
    }

    /** What the days of a stage, up to one of them, ask for of what it adds to the stage before. */
    private Fraction stage(@Nullable Target before, Target stage, int upTo) {
        int from = before == null ? 1 : before.rampDay() + 1;
        int adds = before == null ? stage.count() : stage.count() - before.count();
        int days = stage.rampDay() - from + 1;
        if (days < 1) {
            return new Fraction(BigInteger.valueOf(adds), BigInteger.ONE);
        }
        int lastDay = Math.min(stage.rampDay(), upTo);
        LocalDate first = firstDay.plusDays(from - 1L);
        LocalDate last = firstDay.plusDays(lastDay - 1L);
        long percents = (long) (lastDay - from + 1) * LoadPhase.USUAL;
        for (LoadPhase phase : phases) {
            percents += (long) phase.daysWithin(first, last) * (phase.targetPercent() - LoadPhase.USUAL);
        }
        return new Fraction(
                BigInteger.valueOf(Math.max(0, percents)).multiply(BigInteger.valueOf(adds)),
                HUNDRED.multiply(BigInteger.valueOf(days)));
    }

    /** Exact, so that thirds that add up to a whole are not rounded up to one more. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        /** What a peak of many times the usual asks for may be more than can be said. */
        int roundedUp() {
            return divided(0, RoundingMode.CEILING).min(MOST).intValueExact();
        }

        BigDecimal shown() {
            return divided(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        }

        private BigDecimal divided(int decimals, RoundingMode rounding) {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
        }
    }
}
