package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cards of several days, or of several partners, added up.
 *
 * @param revision sum of the cards' revisions, so that it grows with each change of any of them
 * @param asOf when the newest of the cards was counted; null without cards
 * @param unconverted amounts without a rate, by sum and currency
 * @param visitors how many different ones there were
 * @param visitorsEstimated whether there were too many to know it exactly
 * @param promises what became of promises, by policy
 * @param sources how far each partition of each source had been read when the cards last changed
 * @param provisional whether a day of it is one of the default zone, since its partner's is not known
 */
public record Totals(
        long revision,
        @Nullable Instant asOf,
        Map<Counter, Long> counters,
        Map<Sum, BigDecimal> sums,
        Map<Sum, Map<String, BigDecimal>> unconverted,
        Map<Measure, ValueCounts> durations,
        long visitors,
        boolean visitorsEstimated,
        Promises promises,
        List<Source> sources,
        boolean provisional) {

    /** What no card at all adds up to. */
    public static final Totals NONE = new Totals(
            0,
            null,
            new EnumMap<>(Counter.class),
            new EnumMap<>(Sum.class),
            new EnumMap<>(Sum.class),
            new EnumMap<>(Measure.class),
            0,
            false,
            Promises.NONE,
            List.of(),
            false);

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(Amount.SCALE);

    public Totals {
        counters = Collections.unmodifiableMap(new EnumMap<>(counters));
        sums = Collections.unmodifiableMap(new EnumMap<>(sums));
        unconverted = Collections.unmodifiableMap(new EnumMap<>(unconverted));
        durations = Collections.unmodifiableMap(new EnumMap<>(durations));
        sources = List.copyOf(sources);
    }

    public long count(Counter counter) {
        return counters.getOrDefault(counter, 0L);
    }

    BigDecimal sum(Sum sum) {
        return sums.getOrDefault(sum, NOTHING);
    }

    Map<String, BigDecimal> unconverted(Sum sum) {
        return unconverted.getOrDefault(sum, Map.of());
    }

    ValueCounts durations(Measure measure) {
        return durations.getOrDefault(measure, new ValueCounts());
    }
}
