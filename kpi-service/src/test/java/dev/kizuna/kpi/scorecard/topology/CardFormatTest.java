package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CardFormatTest {

    @Test
    void shouldGiveBackAllOfACard() {
        // given
        var card = new DayCard();
        card.revision = 7;
        card.asOf = Instant.parse("2026-05-11T00:30:00.123Z");
        card.zone = "Asia/Tokyo";
        card.provisional = true;
        card.counters.put(Counter.LEADS, 3L);
        card.sums.put(Sum.REVENUE, new BigDecimal("12.3400"));
        card.unconverted.put(Sum.COST_FEE, new TreeMap<>(Map.of("USD", new BigDecimal("1.0000"))));
        card.durations.put(Measure.LEAD_TIME, values());
        card.promises.put("kept:response-24h", 2L);
        card.offsets.put("campaign.activity", 42L);
        card.visitors = visitors();

        // when
        DayCard read = read(CardFormat.serde().serializer().serialize("", card));

        // then
        assertThat(read.showsTheSameAs(card)).isTrue();
        assertThat(read).usingRecursiveComparison().ignoringFields("visitors").isEqualTo(card);
    }

    @Test
    void shouldStayRoundedWhenItWas() {
        // given
        var card = new DayCard();
        card.durations.put(Measure.LEAD_TIME, ValueCounts.rounded(values()));

        // when
        DayCard read = read(CardFormat.serde().serializer().serialize("", card));
        card.durations.values().forEach(values -> values.add(1_234_567, 1));
        read.durations.values().forEach(values -> values.add(1_234_600, 1));

        // then
        assertThat(read.durations).isEqualTo(card.durations);
    }

    @Test
    void shouldReadWhatWasWrittenBeforePromisesWereCounted() {
        // given
        byte[] written = new BinaryOut()
                .put(1)
                .number(7)
                .number(1)
                .put(Counter.LEADS.ordinal())
                .number(3)
                .number(1)
                .put(Sum.REVENUE.ordinal())
                .decimal(new BigDecimal("12.3400"))
                .number(1)
                .put(Sum.COST_FEE.ordinal())
                .number(1)
                .text("USD")
                .decimal(new BigDecimal("1.0000"))
                .number(1)
                .put(Measure.LEAD_TIME.ordinal())
                .raw(ValueCountsFormat.write(values()))
                .number(1)
                .text("campaign.activity")
                .number(42)
                .raw(visitors().toBytes())
                .written();

        // when
        DayCard read = read(written);

        // then
        assertThat(read.revision).isEqualTo(7);
        assertThat(read.asOf).isNull();
        assertThat(read.provisional).isFalse();
        assertThat(read.counters).isEqualTo(Map.of(Counter.LEADS, 3L));
        assertThat(read.sums).isEqualTo(Map.of(Sum.REVENUE, new BigDecimal("12.3400")));
        assertThat(read.unconverted).isEqualTo(Map.of(Sum.COST_FEE, Map.of("USD", new BigDecimal("1.0000"))));
        assertThat(read.durations).isEqualTo(Map.of(Measure.LEAD_TIME, values()));
        assertThat(read.promises).isEmpty();
        assertThat(read.offsets).isEqualTo(Map.of("campaign.activity", 42L));
        assertThat(read.visitorBytes()).isEqualTo(visitors().toBytes());
    }

    private static DayCard read(byte[] written) {
        return CardFormat.serde().deserializer().deserialize("", written);
    }

    private static ValueCounts values() {
        var values = new ValueCounts();
        values.add(60, 2);
        values.add(3600, 1);
        return values;
    }

    private static VisitorSketch visitors() {
        var visitors = new VisitorSketch();
        visitors.add("one");
        visitors.add("other");
        return visitors;
    }
}
