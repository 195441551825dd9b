package dev.kizuna.kpi.scorecard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    private static ValueCounts of(long... values) {
        var counts = new ValueCounts();
        for (long value : values) {
            counts.add(value, 1);
        }
        return counts;
    }
}
