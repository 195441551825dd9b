package dev.kizuna.kpi.health.domain;

import dev.kizuna.kpi.health.domain.HealthScore.Finding;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayFigures;
import dev.kizuna.kpi.scorecard.domain.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores a partner's health from its days: promises kept, and what begins and is won against what is usual for this
 * partner. Vanity counters are never looked at.
 */
public final class Health {

    private static final String KEPT = "kept";
    private static final List<String> SETTLED = List.of(KEPT, "late", "broken");
    private static final List<String> RHYTHM = List.of("weekly-check-in", "monthly-review", "quarterly-review");

    /** Of fewer in the days before, nothing can be said to be usual. */
    private static final int FEWEST = 3;

    private static final int FULL = 100;

    private final HealthRules rules;

    public Health(HealthRules rules) {
        this.rules = rules;
    }

    /**
     * The health at the end of a day.
     *
     * @param days of the partner, in any order; those after the day do not count
     */
    public HealthScore on(LocalDate day, Collection<DayFigures> days, Progress progress) {
        var last = new Stretch(day.minusDays(HealthRules.DAYS - 1L), day, days);
        var before = new Stretch(day.minusDays(HealthRules.daysNeeded() - 1L), day.minusDays(HealthRules.DAYS), days);
        return HealthScore.of(
                day,
                List.of(
                        promises(Part.RESPONSE, List.of("response-24h"), last),
                        promises(Part.FEEDBACK, List.of("feedback-next-business-day"), last),
                        promises(Part.RHYTHM, RHYTHM, last),
                        pipeline(last, before),
                        results(last, before),
                        progress(day, progress)));
    }

    private Finding promises(Part part, List<String> policies, Stretch last) {
        List<Evidence> evidence = policies.stream()
                .map(policy -> {
                    long kept = last.count(figures -> figures.promises(KEPT, policy));
                    long settled = last.count(figures -> SETTLED.stream()
                            .mapToLong(outcome -> figures.promises(outcome, policy))
                            .sum());
                    return new Evidence(
                            policy,
                            BigDecimal.valueOf(kept),
                            BigDecimal.valueOf(settled),
                            settled == 0 ? null : share(kept, settled));
                })
                .toList();
        long kept = total(evidence, Evidence::counted);
        long settled = total(evidence, Evidence::of);
        return settled == 0
                ? absent(part, evidence, "no promise was due")
                : finding(part, share(kept, settled), evidence);
    }

    private Finding pipeline(Stretch last, Stretch before) {
        var evidence = List.of(
                counted("prospects", last, before, figures -> figures.count(Counter.PROSPECTS)),
                counted("pocs", last, before, figures -> figures.count(Counter.POCS)));
        return average(Part.PIPELINE, evidence);
    }

    private Finding results(Stretch last, Stretch before) {
        BigDecimal net = last.sum(Health::net);
        BigDecimal usual = usual(before.sum(Health::net));
        var evidence = List.of(
                counted("won", last, before, figures -> figures.count(Counter.WON)),
                new Evidence("netRevenue", net, usual, against(net, usual)));
        return average(Part.RESULTS, evidence);
    }

    private Finding progress(LocalDate day, Progress progress) {
        LocalDate from = day.minusDays(HealthRules.PROGRESS_DAYS - 1L);
        var settled = progress.settled().stream()
                .filter(target -> isWithin(target.day(), from, day))
                .toList();
        long reached = settled.stream().filter(Progress.Settled::reached).count();
        long steps = progress.steps().stream()
                .filter(step -> isWithin(step, from, day))
                .count();
        long missed = settled.size() - reached;
        Integer score = settled.isEmpty() ? null : share(2 * reached + Math.min(missed, steps), 2L * settled.size());
        var evidence = List.of(
                new Evidence("targets", BigDecimal.valueOf(reached), BigDecimal.valueOf(settled.size()), score),
                new Evidence("steps", BigDecimal.valueOf(steps), BigDecimal.valueOf(missed), null));
        return score == null
                ? absent(Part.PROGRESS, evidence, "no target was due")
                : finding(Part.PROGRESS, score, evidence);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static BigDecimal net(DayFigures figures) {
        return figures.sum(Sum.REVENUE).subtract(figures.sum(Sum.REFUNDS));
    }

    private static Evidence counted(String name, Stretch last, Stretch before, ToLongFunction<DayFigures> count) {
        long now = last.count(count);
        long then = before.count(count);
        BigDecimal counted = BigDecimal.valueOf(now);
        BigDecimal usual = usual(BigDecimal.valueOf(then));
        boolean tooFew = then < FEWEST && counted.compareTo(usual) < 0;
        return new Evidence(name, counted, usual, tooFew ? null : against(counted, usual));
    }

    /** What there is in as many days as count now, on average of the days before. */
    private static BigDecimal usual(BigDecimal before) {
        return before.multiply(BigDecimal.valueOf(HealthRules.DAYS))
                .divide(BigDecimal.valueOf(HealthRules.USUAL_DAYS), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable Integer against(BigDecimal now, BigDecimal usual) {
        if (usual.signum() <= 0) {
            return now.signum() > 0 ? FULL : null;
        }
        if (now.compareTo(usual) >= 0) {
            return FULL;
        }
        return now.signum() <= 0
                ? 0
                : now.multiply(BigDecimal.valueOf(FULL))
                        .divide(usual, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private Finding average(Part part, List<Evidence> evidence) {
        var scores = evidence.stream()
                .map(Evidence::score)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return scores.isPresent()
                ? finding(part, (int) Math.round(scores.getAsDouble()), evidence)
                : absent(part, evidence, "too little before to compare with");
    }

    private Finding finding(Part part, int score, List<Evidence> evidence) {
        return new Finding(part, weight(part), score, evidence, null);
    }

    private Finding absent(Part part, List<Evidence> evidence, String reason) {
        return new Finding(part, weight(part), null, evidence, reason);
    }

    private int weight(Part part) {
        return rules.weights().getOrDefault(part, 0);
    }

    private static long total(List<Evidence> evidence, Function<Evidence, BigDecimal> number) {
        return evidence.stream()
                .map(number)
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private static int share(long some, long all) {
        return (int) Math.round((double) some * FULL / all);
    }

    /** Some days in a row, both ends included. */
    private record Stretch(LocalDate from, LocalDate to, Collection<DayFigures> days) {

        long count(ToLongFunction<DayFigures> count) {
            return within().mapToLong(count).sum();
        }

        BigDecimal sum(Function<DayFigures, BigDecimal> amount) {
            return within().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Stream<DayFigures> within() {
            return days.stream().filter(figures -> isWithin(figures.day(), from, to));
        }
    }
}
