package dev.kizuna.kpi.attribution.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Divides an amount so that nothing is lost or made: each part is rounded down to the smallest unit, and the units that
 * are left go to the largest remainders, of equal ones to the earliest.
 */
final class Division {

    /** Decimal places of every part. */
    static final int SCALE = 4;

    private Division() {}

    /**
     * @param whole not negative
     * @param weights not negative, and not all zero
     */
    static List<BigDecimal> of(BigDecimal whole, long... weights) {
        BigInteger units = whole.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue();
        BigInteger all = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] part = units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(all);
            parts.add(part[0]);
            remainders.add(part[1]);
        }
        int left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(part -> parts.set(part, parts.get(part).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, SCALE)).toList();
    }
}
