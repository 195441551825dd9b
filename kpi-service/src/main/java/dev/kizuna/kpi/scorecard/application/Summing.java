package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Promises;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.Totals;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds cards up. */
final class Summing {

    private static final Comparator<Source> BY_PLACE =
            Comparator.comparing(Source::topic).thenComparing(Source::partition);

    private record Place(String topic, int partition) {}

    private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    private final Map<Sum, BigDecimal> sums = new EnumMap<>(Sum.class);
    private final Map<Sum, Map<String, BigDecimal>> unconverted = new EnumMap<>(Sum.class);
    private final Map<Measure, ValueCounts> durations = new EnumMap<>(Measure.class);
    private final Map<String, Long> promises = new HashMap<>();
    private final Map<Place, Long> sources = new HashMap<>();
    private final List<byte[]> visitors = new ArrayList<>();
    private long revision;
    private boolean provisional;
    private @Nullable Instant asOf;

    private Summing() {}

    static Totals of(Collection<DayScorecard> cards) {
        var summing = new Summing();
        cards.forEach(summing::add);
        return summing.totals();
    }

    private Totals totals() {
        VisitorSketch.Seen seen = VisitorSketch.together(visitors);
        return new Totals(
                revision,
                asOf,
                counters,
                sums,
                unconverted,
                durations,
                seen.visitors(),
                seen.estimated(),
                Promises.of(promises),
                sources.entrySet().stream()
                        .map(read ->
                                new Source(read.getKey().topic(), read.getKey().partition(), read.getValue()))
                        .sorted(BY_PLACE)
                        .toList(),
                provisional);
    }

    private void add(DayScorecard card) {
        revision += card.revision();
        provisional |= card.provisional();
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
        card.promises().forEach((name, count) -> promises.merge(name, count, (one, other) -> one + other));
        card.sources()
                .forEach(source ->
                        sources.merge(new Place(source.topic(), source.partition()), source.offset(), Math::max));
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
