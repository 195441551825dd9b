package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Contribution;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one scope on one day, or of many added up, while they are being counted. */
public final class DayCard {

    static final byte[] NOBODY = new byte[0];

    final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    final Map<Sum, BigDecimal> sums = new EnumMap<>(Sum.class);
    final Map<Sum, Map<String, BigDecimal>> unconverted = new EnumMap<>(Sum.class);
    final Map<Measure, ValueCounts> durations = new EnumMap<>(Measure.class);
    final Map<String, Long> promises = new TreeMap<>();
    final Map<String, Long> offsets = new TreeMap<>();

    @Nullable
    VisitorSketch visitors;

    long revision;

    /** When it was published last; null before. */
    @Nullable
    Instant asOf;

    /** The zone in which the day was cut when it was published last; empty before, and of sums. */
    String zone = "";

    /** Whether that was the default zone, for want of the partner's own. */
    boolean provisional;

    /** How much there is of a sum's visitors that lie apart ({@link SettledVisitors}); negative while nobody has looked. */
    int settledBytes = -1;

    /** Adds a contribution some times, or takes it away when the number is negative. */
    void add(Contribution.CardEntry entry, int times) {
        switch (entry) {
            case Contribution.Count count -> merge(counters, count.counter(), times * count.amount());
            case Contribution.Money money -> merge(sums, money.sum(), times(money.amount(), times));
            case Contribution.Unconverted money -> addUnconverted(money.sum(), money.amount(), times);
            case Contribution.Duration duration -> {
                ValueCounts values = durations.computeIfAbsent(duration.measure(), _ -> new ValueCounts());
                values.add(duration.seconds(), times);
                if (values.isEmpty()) {
                    durations.remove(duration.measure());
                }
            }
            case Contribution.Visitor visitor -> {
                if (times > 0) {
                    visitors().add(visitor.journeyId());
                }
            }
            case Contribution.Promised promise ->
                merge(promises, promise.outcome().of(promise.policy()), times);
        }
    }

    /** Adds all of another card some times, or takes it away; but visitors, once there, stay. */
    void add(DayCard other, int times) {
        other.counters.forEach((counter, count) -> merge(counters, counter, times * count));
        other.sums.forEach((sum, amount) -> merge(sums, sum, times(amount, times)));
        other.unconverted.forEach((sum, byCurrency) ->
                byCurrency.forEach((currency, amount) -> addUnconverted(sum, new Amount(amount, currency), times)));
        other.durations.forEach((measure, values) -> addDurations(measure, values, times));
        other.promises.forEach((name, count) -> merge(promises, name, times * count));
        other.offsets.forEach(this::readTo);
        if (asOf == null || other.asOf != null && other.asOf.isAfter(asOf)) {
            asOf = other.asOf;
        }
        if (times > 0) {
            addVisitorsOf(other);
        }
    }

    /** Adds the visitors of another card. */
    public void addVisitorsOf(DayCard other) {
        if (other.visitors != null) {
            visitors().addAll(other.visitorBytes());
        }
    }

    /** Notes how far a source was read. */
    void readTo(String topic, long offset) {
        offsets.merge(topic, offset, Math::max);
    }

    /** Whether both show the same figures, whatever their history. */
    boolean showsTheSameAs(DayCard other) {
        return counters.equals(other.counters)
                && sums.equals(other.sums)
                && unconverted.equals(other.unconverted)
                && durations.equals(other.durations)
                && promises.equals(other.promises)
                && Arrays.equals(visitorBytes(), other.visitorBytes());
    }

    byte[] visitorBytes() {
        return visitors == null ? NOBODY : visitors.toBytes();
    }

    /** Gives back what counting needs, since it may not be changed for a while. */
    void rest() {
        if (visitors != null) {
            visitors.rest();
        }
    }

    private void addDurations(Measure measure, ValueCounts values, int times) {
        ValueCounts known = durations.computeIfAbsent(measure, _ -> new ValueCounts());
        if (values.isRounded()) {
            known.round();
        }
        values.forEach((value, count) -> known.add(value, times * count));
        if (known.isEmpty()) {
            durations.remove(measure);
        }
    }

    private VisitorSketch visitors() {
        if (visitors == null) {
            visitors = new VisitorSketch();
        }
        return visitors;
    }

    private void addUnconverted(Sum sum, Amount amount, int times) {
        var byCurrency = unconverted.computeIfAbsent(sum, _ -> new TreeMap<>());
        merge(byCurrency, amount.currency(), times(amount.value(), times));
        if (byCurrency.isEmpty()) {
            unconverted.remove(sum);
        }
    }

    private static BigDecimal times(BigDecimal amount, int times) {
        return amount.multiply(BigDecimal.valueOf(times));
    }

    private static <K> void merge(Map<K, Long> into, K key, long amount) {
        into.merge(key, amount, (one, other) -> one + other);
        into.remove(key, 0L);
    }

    private static <K> void merge(Map<K, BigDecimal> into, K key, BigDecimal amount) {
        BigDecimal sum = into.merge(key, amount, BigDecimal::add);
        if (sum.signum() == 0) {
            into.remove(key);
        }
    }
}
