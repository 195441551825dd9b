package dev.kizuna.kpi.attribution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DivisionTest {

    @Test
    void shouldGiveTheUnitsThatAreLeftToTheLargestRemaindersAndOfEqualOnesToTheEarliest() {
        assertThat(Division.of(new BigDecimal("10000"), 1, 1, 1))
                .containsExactly(amounts("3333.3334", "3333.3333", "3333.3333"));
        assertThat(Division.of(new BigDecimal("0.0005"), 1, 2, 1))
                .containsExactly(amounts("0.0001", "0.0003", "0.0001"));
        assertThat(Division.of(new BigDecimal("0.0001"), 1, 1)).containsExactly(amounts("0.0001", "0.0000"));
        assertThat(Division.of(BigDecimal.ZERO, 5, 1)).containsExactly(amounts("0.0000", "0.0000"));
    }

    @Test
    void shouldSumExactlyToTheWholeAndMissNoExactPartByAUnitWhateverIsDivided() {
        var random = new Random(38);
        for (int i = 0; i < 5_000; i++) {
            // given
            BigDecimal whole = new BigDecimal(new BigInteger(random.nextInt(1, 70), random), 4);
            long[] weights = random.longs(random.nextInt(1, 60), 0, 1L << 50).toArray();
            weights[0] = 1 + weights[0];

            // when
            List<BigDecimal> parts = Division.of(whole, weights);

            // then
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            BigDecimal all = BigDecimal.valueOf(LongStream.of(weights).sum());
            IntStream.range(0, weights.length).forEach(part -> {
                BigDecimal miss = parts.get(part)
                        .multiply(all)
                        .subtract(whole.multiply(BigDecimal.valueOf(weights[part])))
                        .abs();
                assertThat(miss).isLessThan(all.movePointLeft(4));
            });
        }
    }

    private static BigDecimal[] amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
