package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How cards lie in their stores. A change of layout needs a new version, and what was written before stays readable. */
public final class CardFormat {

    private static final int FIGURES_ONLY = 1;
    private static final int VERSION = 2;

    private static final long NEVER = Long.MIN_VALUE;

    private CardFormat() {}

    public static Serde<DayCard> serde() {
        return Serdes.serdeFrom(
                (topic, card) -> card == null ? null : write(card),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    private static byte[] write(DayCard card) {
        var out = new BinaryOut().put(VERSION).number(card.revision);
        out.number(card.asOf == null ? NEVER : card.asOf.toEpochMilli());
        out.text(card.zone).put(card.provisional ? BinaryOut.PRESENT : BinaryOut.ABSENT);
        out.number(card.counters.size());
        card.counters.forEach((counter, count) -> out.put(counter.ordinal()).number(count));
        out.number(card.sums.size());
        card.sums.forEach((sum, amount) -> out.put(sum.ordinal()).decimal(amount));
        out.number(card.unconverted.size());
        card.unconverted.forEach((sum, byCurrency) -> {
            out.put(sum.ordinal()).number(byCurrency.size());
            byCurrency.forEach((currency, amount) -> out.text(currency).decimal(amount));
        });
        out.number(card.durations.size());
        card.durations.forEach((measure, values) -> out.put(measure.ordinal())
                .put(values.isRounded() ? BinaryOut.PRESENT : BinaryOut.ABSENT)
                .raw(ValueCountsFormat.write(values)));
        out.number(card.promises.size());
        card.promises.forEach((name, count) -> out.text(name).number(count));
        out.number(card.offsets.size());
        card.offsets.forEach((topic, offset) -> out.text(topic).number(offset));
        return out.raw(card.visitorBytes()).written();
    }

    private static DayCard read(byte[] bytes) {
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version != FIGURES_ONLY && version != VERSION) {
            throw new IllegalStateException("Cards of format " + version + " cannot be read by this release");
        }
        var card = new DayCard();
        card.revision = in.number();
        if (version != FIGURES_ONLY) {
            long asOf = in.number();
            card.asOf = asOf == NEVER ? null : Instant.ofEpochMilli(asOf);
            card.zone = in.text();
            card.provisional = in.get() == BinaryOut.PRESENT;
        }
        times(in, () -> card.counters.put(Counter.values()[in.get()], in.number()));
        times(in, () -> card.sums.put(Sum.values()[in.get()], in.decimal()));
        times(in, () -> {
            Map<String, BigDecimal> byCurrency = new TreeMap<>();
            card.unconverted.put(Sum.values()[in.get()], byCurrency);
            times(in, () -> byCurrency.put(in.text(), in.decimal()));
        });
        times(in, () -> {
            var measure = Measure.values()[in.get()];
            boolean rounded = version != FIGURES_ONLY && in.get() == BinaryOut.PRESENT;
            ValueCounts values = ValueCountsFormat.read(in.raw());
            card.durations.put(measure, rounded && !values.isRounded() ? ValueCounts.rounded(values) : values);
        });
        if (version != FIGURES_ONLY) {
            times(in, () -> card.promises.put(in.text(), in.number()));
        }
        times(in, () -> card.offsets.put(in.text(), in.number()));
        byte[] visitors = in.raw();
        card.visitors = visitors.length == 0 ? null : VisitorSketch.of(visitors);
        return card;
    }

    private static void times(BinaryIn in, Runnable one) {
        for (int left = in.count(); left > 0; left--) {
            one.run();
        }
    }
}
