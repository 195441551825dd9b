package dev.kizuna.kpi.scorecard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueCountsTest {

    @Test
    void shouldInterpolateAsPercentileContDoes() {
        assertThat(of(10, 20, 30, 40).quantile(0.5)).hasValue(25);
        assertThat(of(10, 20, 30).quantile(0.5)).hasValue(20);
        assertThat(of(7).quantile(0.9)).hasValue(7);
        assertThat(of(1, 1, 1, 11).quantile(0.9).orElseThrow()).isCloseTo(8, within(1e-9));
        assertThat(of().quantile(0.5)).isEmpty();
    }

    @Test
    void shouldEqualTheSortedListWhenValuesAreManyAndSomeAreTakenOut() {
        // given
        var random = new Random(7);
        long[] values = random.longs(999, 0, 500).toArray();
        var counts = of(values);

        // when
        counts.add(3, 5);
        counts.add(3, -5);

        // then
        Arrays.sort(values);
        assertThat(counts.quantile(0.5)).hasValue(values[499]);
        assertThat(counts).isEqualTo(of(values));
    }

    @Test
    void shouldBeEmptyWhenAllIsTakenOut() {
        // given
        var counts = of(5, 5);

        // when
        counts.add(5, -2);

        // then
        assertThat(counts.isEmpty()).isTrue();
    }

    @Test
    void shouldTellValuesApartByThreeDigitsOnceThereAreTooManyForASum() {
        // given
        long[] values = new Random(7).longs(20_000, 0, 10_000_000).toArray();
        var exact = of(values);
        var bound = of(values);

        // when
        bound.bound();
        bound.add(1_234_567, 1);
        bound.add(1_234_567, -1);

        // then
        assertThat(bound.isRounded()).isTrue();
        assertThat(bound.distinct()).isLessThan(2_000);
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double expected = exact.quantile(share).orElseThrow();
            assertThat(bound.quantile(share).orElseThrow()).isCloseTo(expected, withinPercentage(0.5));
        }

        // when
        for (long value : values) {
            bound.add(value, -1);
        }

        // then
        assertThat(bound.isEmpty()).isTrue();
    }

    @Test
    void shouldStayExactWhileThereAreFew() {
        // given
        var counts = of(1_234_567, 1_234_568);

        // when
        counts.bound();

        // then
        assertThat(counts).isEqualTo(of(1_234_567, 1_234_568));
        assertThat(counts.isRounded()).isFalse();
    }

    private static ValueCounts of(long... values) {
        var counts = new ValueCounts();
        for (long value : values) {
            counts.add(value, 1);
        }
        return counts;
    }
}
