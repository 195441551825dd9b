package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was counted on a local day, by the labels of {@link Counter} and {@link Sum}.
 *
 * @param promises promises due on the day, by outcome and policy such as {@code kept:response-24h}
 */
public record DayFigures(
        LocalDate day, Map<String, Long> counters, Map<String, BigDecimal> sums, Map<String, Long> promises) {

    public long count(Counter counter) {
        return counters.getOrDefault(counter.label(), 0L);
    }

    public BigDecimal sum(Sum sum) {
        return sums.getOrDefault(sum.label(), BigDecimal.ZERO);
    }

    /** How many promises of a policy had an outcome, which is kept, late, broken or open. */
    public long promises(String outcome, String policy) {
        return promises.getOrDefault(outcome + ":" + policy, 0L);
    }
}
