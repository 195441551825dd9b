package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign on a day or over days.
 *
 * @param sums in the currency
 * @param unpriced sums that some amount is missing from, since it had no rate
 * @param currency ISO 4217 code, or null while there is nothing
 */
public record Counted(
        Map<Counter, Long> counters,
        Map<Sum, BigDecimal> sums,
        Set<Sum> unpriced,
        @Nullable String currency) {

    public static final Counted NOTHING = new Counted(Map.of(), Map.of(), Set.of(), null);

    /** Decimal places of what is compared with a target. */
    static final int SCALE = 4;

    private static final Set<Counter> WANTED = EnumSet.of(
            Counter.REACH,
            Counter.IMPRESSIONS,
            Counter.ENGAGEMENTS,
            Counter.TOUCHES,
            Counter.LEADS,
            Counter.MQL,
            Counter.PROSPECTS,
            Counter.PROPOSED,
            Counter.POCS,
            Counter.APPROVALS,
            Counter.WON,
            Counter.CONVERSIONS);

    private static final Set<Sum> COSTS =
            EnumSet.of(Sum.COST_FEE, Sum.COST_MEDIA, Sum.COST_LABOUR, Sum.COST_COMMISSION);

    public Counted {
        counters = Collections.unmodifiableMap(copy(counters, Counter.class));
        sums = Collections.unmodifiableMap(copy(sums, Sum.class));
        unpriced = Set.copyOf(unpriced);
    }

    /** What targets need of a card; names are those of {@link Counter} and {@link Sum}. */
    public static Counted of(
            Map<String, Long> counters,
            Map<String, BigDecimal> sums,
            Map<String, BigDecimal> unconverted,
            String currency) {
        Map<Counter, Long> counted = new EnumMap<>(Counter.class);
        for (Counter counter : WANTED) {
            Long count = counters.get(counter.label());
            if (count != null && count != 0) {
                counted.put(counter, count);
            }
        }
        Map<Sum, BigDecimal> summed = new EnumMap<>(Sum.class);
        Set<Sum> unpriced = EnumSet.noneOf(Sum.class);
        for (Sum sum : Sum.values()) {
            if (sum != Sum.REVENUE && !COSTS.contains(sum)) {
                continue;
            }
            BigDecimal amount = sums.get(sum.label());
            if (amount != null && amount.signum() != 0) {
                summed.put(sum, amount);
            }
            if (unconverted.keySet().stream().anyMatch(name -> name.startsWith(sum.label() + ":"))) {
                unpriced.add(sum);
            }
        }
        return new Counted(counted, summed, unpriced, currency);
    }

    public Counted plus(Counted other) {
        Map<Counter, Long> counted = copy(counters, Counter.class);
        other.counters.forEach((counter, count) -> counted.merge(counter, count, (one, more) -> one + more));
        Map<Sum, BigDecimal> summed = copy(sums, Sum.class);
        other.sums.forEach((sum, amount) -> summed.merge(sum, amount, BigDecimal::add));
        Set<Sum> missing = EnumSet.noneOf(Sum.class);
        missing.addAll(unpriced);
        missing.addAll(other.unpriced);
        return new Counted(counted, summed, missing, currency == null ? other.currency : currency);
    }

    public long count(Counter counter) {
        return counters.getOrDefault(counter, 0L);
    }

    /** What there is of a target's figure; null when it cannot be said. */
    public @Nullable BigDecimal actual(CampaignTarget target) {
        Metric metric = target.metric();
        if (!metric.isMoney()) {
            return BigDecimal.valueOf(count(of(metric))).setScale(SCALE);
        }
        if (currency != null && !currency.equals(target.unit())) {
            return null;
        }
        return metric == Metric.REVENUE ? revenue() : costPer(of(metric));
    }

    /** Null where an amount has no rate. */
    @Nullable
    BigDecimal revenue() {
        return unpriced.contains(Sum.REVENUE) ? null : sum(Set.of(Sum.REVENUE));
    }

    /** Null where an amount has no rate. */
    @Nullable
    BigDecimal cost() {
        return unpriced.stream().anyMatch(COSTS::contains) ? null : sum(COSTS);
    }

    /** Null where there are no pieces, or an amount has no rate. */
    @Nullable
    BigDecimal costPer(Counter pieces) {
        BigDecimal cost = cost();
        long count = count(pieces);
        return cost == null || count == 0 ? null : cost.divide(BigDecimal.valueOf(count), SCALE, RoundingMode.HALF_UP);
    }

    /** Why there is no actual figure, in a few words. */
    public String reason(CampaignTarget target) {
        if (currency != null && !currency.equals(target.unit())) {
            return "counted in " + currency;
        }
        return unpriced.isEmpty() ? "no " + of(target.metric()).label() : "no rate for an amount";
    }

    private BigDecimal sum(Set<Sum> parts) {
        BigDecimal sum = BigDecimal.ZERO.setScale(SCALE);
        for (Sum part : parts) {
            sum = sum.add(sums.getOrDefault(part, BigDecimal.ZERO));
        }
        return sum;
    }

    private static Counter of(Metric metric) {
        Counter counter = metric.counter();
        if (counter == null) {
            throw new IllegalArgumentException(metric + " is not counted");
        }
        return counter;
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> map, Class<K> keys) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return copy;
    }
}
