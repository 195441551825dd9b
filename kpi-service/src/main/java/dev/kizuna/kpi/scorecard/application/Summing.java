package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.Totals;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds cards up. */
final class Summing {

    private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    private final Map<Sum, BigDecimal> sums = new EnumMap<>(Sum.class);
    private final Map<Sum, Map<String, BigDecimal>> unconverted = new EnumMap<>(Sum.class);
    private final Map<Measure, ValueCounts> durations = new EnumMap<>(Measure.class);
    private final List<byte[]> visitors = new ArrayList<>();
    private long revision;
    private @Nullable Instant asOf;

    private Summing() {}

    static Totals of(List<DayScorecard> cards) {
        var summing = new Summing();
        cards.forEach(summing::add);
        return new Totals(
                summing.revision,
                summing.asOf,
                summing.counters,
                summing.sums,
                summing.unconverted,
                summing.durations,
                VisitorSketch.distinct(summing.visitors));
    }

    private void add(DayScorecard card) {
        revision += card.revision();
        asOf = asOf == null || card.asOf().isAfter(asOf) ? card.asOf() : asOf;
        for (Counter counter : Counter.values()) {
            counters.merge(counter, card.counters().getOrDefault(counter.label(), 0L), (one, other) -> one + other);
        }
        for (Sum sum : Sum.values()) {
            BigDecimal amount = card.sums().get(sum.label());
            if (amount != null) {
                sums.merge(sum, amount, BigDecimal::add);
            }
            addUnconverted(sum, card.unconverted());
        }
        for (Measure measure : Measure.values()) {
            byte[] values = card.sketches().get(measure.label());
            if (values != null) {
                durations.computeIfAbsent(measure, _ -> new ValueCounts()).addAll(ValueCountsFormat.read(values));
            }
        }
        byte[] seen = card.sketches().get(DayScorecard.VISITORS);
        if (seen != null) {
            visitors.add(seen);
        }
    }

    private void addUnconverted(Sum sum, Map<String, BigDecimal> amounts) {
        String prefix = sum.label() + ":";
        amounts.forEach((name, amount) -> {
            if (name.startsWith(prefix)) {
                unconverted
                        .computeIfAbsent(sum, _ -> new TreeMap<>())
                        .merge(name.substring(prefix.length()), amount, BigDecimal::add);
            }
        });
    }
}
