package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurred. Unlike an approximate digest a value can be taken out again, which restating needs, and
 * the quantiles are exact.
 */
public final class ValueCounts {

    /** So many different values are told apart in a sum; beyond, the first three digits of each. */
    public static final int MOST_DISTINCT = 10_000;

    /** The same for a day's card, which has to fit into a record of a topic. */
    public static final int MOST_DISTINCT_A_DAY = 20_000;

    private static final long THREE_DIGITS = 1_000;

    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private boolean rounded;
    private boolean approximate;

    /** Values of which three digits are told apart, as {@link #bound()} left them. */
    public static ValueCounts rounded(ValueCounts values) {
        var rounded = new ValueCounts();
        rounded.rounded = true;
        rounded.approximate = true;
        rounded.addAll(values);
        return rounded;
    }

    /** Adds a value some times, or takes it out when the number is negative. */
    public void add(long value, long times) {
        long kept = rounded ? threeDigits(value) : value;
        counts.merge(kept, times, (known, more) -> known + more);
        counts.remove(kept, 0L);
    }

    /**
     * Keeps a sum of many cards from growing for ever: once there are too many values, each counts as the nearest with
     * three digits, which is at most half a percent away, now and from now on. What was added can still be taken out.
     */
    public void bound() {
        bound(MOST_DISTINCT);
    }

    /** @param most values that are told apart */
    public void bound(int most) {
        if (counts.size() > most) {
            round();
        }
    }

    /** Tells values apart by three digits only from now on, as whatever a rounded value is added to has to. */
    public void round() {
        if (!rounded) {
            ValueCounts fewer = rounded(this);
            counts.clear();
            counts.putAll(fewer.counts);
            rounded = true;
            approximate = true;
        }
    }

    /** Whether values are only told apart by three digits. */
    public boolean isRounded() {
        return rounded;
    }

    /** Whether some of the values were told apart by three digits only, here or before they were added here. */
    public boolean isApproximate() {
        return approximate;
    }

    public void addAll(ValueCounts others) {
        approximate |= others.approximate;
        others.counts.forEach(this::add);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many different values there are. */
    public int distinct() {
        return counts.size();
    }

    /** Hands on each value and how often it occurred, in ascending order of values. */
    public void forEach(BiConsumer<Long, Long> visitor) {
        counts.forEach(visitor);
    }

    /**
     * A quantile, interpolated between the two nearest values as SQL's {@code percentile_cont} does; empty without values.
     *
     * @param share from 0 to 1
     */
    public OptionalDouble quantile(double share) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total <= 0) {
            return OptionalDouble.empty();
        }
        // in decimals, since 0.9 in binary falls short of nine tenths, and a half would be rounded down
        BigDecimal position = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(total - 1));
        long below = position.longValue();
        BigDecimal lower = BigDecimal.valueOf(valueAt(below));
        BigDecimal upper = BigDecimal.valueOf(valueAt(Math.min(below + 1, total - 1)));
        BigDecimal between = position.subtract(BigDecimal.valueOf(below));
        return OptionalDouble.of(
                lower.add(upper.subtract(lower).multiply(between)).doubleValue());
    }

    private static long threeDigits(long value) {
        long unit = 1;
        while (Math.abs(value / unit) >= THREE_DIGITS) {
            unit *= 10;
        }
        return Math.floorDiv(value + unit / 2, unit) * unit;
    }

    private long valueAt(long index) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (index < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No value at " + index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
