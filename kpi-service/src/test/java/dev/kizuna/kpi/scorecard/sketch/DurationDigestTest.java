package dev.kizuna.kpi.scorecard.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationDigestTest {

    private static final int DAYS = 365;
    private static final int VALUES_OF_A_DAY = 300;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.99})
    void shouldBeWithinOnePercentOfTheRankWhenAYearIsMerged(double share) {
        // given
        List<Long> all = new ArrayList<>();
        List<byte[]> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            List<Long> values = day();
            all.addAll(values);
            days.add(DurationDigest.of(counts(values)).toBytes());
        }
        Collections.sort(all);

        // when
        double quantile = DurationDigest.merged(days).quantile(share).orElseThrow();

        // then
        double rank = (double) all.stream().filter(value -> value <= quantile).count() / all.size();
        assertThat(rank).isBetween(share - 0.01, share + 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldBeTheSameBytesInWhateverOrderValuesCame(int seed) {
        // given
        List<Long> values = day();
        List<Long> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));

        // then
        assertThat(DurationDigest.of(counts(shuffled)).toBytes())
                .isEqualTo(DurationDigest.of(counts(values)).toBytes());
    }

    private List<Long> day() {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < VALUES_OF_A_DAY; i++) {
            values.add(Math.round(Math.exp(8 + 1.5 * random.nextGaussian())));
        }
        return values;
    }

    private static ValueCounts counts(List<Long> values) {
        var counts = new ValueCounts();
        values.forEach(value -> counts.add(value, 1));
        return counts;
    }
}
