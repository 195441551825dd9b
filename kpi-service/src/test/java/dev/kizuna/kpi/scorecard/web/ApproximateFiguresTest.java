package dev.kizuna.kpi.scorecard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Promises;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.Totals;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads a median or a number of visitors is told when it is nearly but not wholly exact. */
class ApproximateFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-11");

    @Test
    void shouldNameTheQuantilesOfMoreDurationsThanAreToldApart() {
        // given
        ValueCounts few = durations(10_000);
        ValueCounts many = durations(10_001);

        // when
        few.bound();
        many.bound();

        // then
        assertThat(card(few, 10).approximate()).isEmpty();
        assertThat(card(many, 10).approximate()).containsExactly("leadTimeMedianSeconds", "leadTimeP90Seconds");
    }

    @Test
    void shouldStillNameThemWhenOtherInstancesOrPeriodsAreAdded() {
        // given
        ValueCounts many = durations(10_001);
        many.bound();
        var sum = new ValueCounts();

        // when
        sum.addAll(durations(5));
        sum.addAll(ValueCountsFormat.read(ValueCountsFormat.write(many)));
        sum.addAll(durations(5));

        // then
        assertThat(card(sum, 10).approximate()).containsExactly("leadTimeMedianSeconds", "leadTimeP90Seconds");
        assertThat(ValueCountsFormat.read(ValueCountsFormat.write(durations(10_001)))
                        .isApproximate())
                .isFalse();
    }

    @Test
    void shouldNameTheVisitorsWhenThereAreTooManyToKnowEach() {
        assertThat(card(durations(1), 4_000).approximate()).isEmpty();
        assertThat(card(durations(1), 9_000).approximate()).containsExactly("uniqueVisitors");
    }

    @Test
    void shouldBeAColumnOfTheTable() {
        // given
        ValueCounts many = durations(10_001);
        many.bound();

        // when
        String table = ScorecardCsv.of(List.of(card(many, 9_000)), Figures.names(), "JPY");

        // then
        assertThat(table.lines().toList().get(0)).endsWith(",unconverted,approximate");
        assertThat(table.lines().toList().get(1)).endsWith(",uniqueVisitors leadTimeMedianSeconds leadTimeP90Seconds");
    }

    private static ValueCounts durations(int different) {
        var counts = new ValueCounts();
        for (int value = 0; value < different; value++) {
            counts.add(1_000_000 + value, 1);
        }
        return counts;
    }

    private static ScorecardResponse card(ValueCounts leadTimes, int visitors) {
        var sketch = new VisitorSketch();
        for (int i = 0; i < visitors; i++) {
            sketch.add("j" + i);
        }
        VisitorSketch.Seen seen = VisitorSketch.together(List.of(sketch.toBytes()));
        var totals = new Totals(
                1,
                Instant.EPOCH,
                new EnumMap<>(Counter.class),
                new EnumMap<>(Sum.class),
                new EnumMap<>(Sum.class),
                new EnumMap<>(Map.of(Measure.LEAD_TIME, leadTimes)),
                seen.visitors(),
                seen.estimated(),
                Promises.NONE,
                List.of(),
                false);
        var card = new PeriodCard(new Period("total", DAY, DAY), totals, Figures.of(totals, "JPY"), List.of());
        return ScorecardResponse.of("total", "all", card, null);
    }
}
