package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Money in one currency.
 *
 * @param value at four decimal places
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal value, String currency) {

    /** Decimal places of every amount. */
    public static final int SCALE = 4;

    /** More than any sale, and of which there may be a hundred thousand a day before a sum is too large to be told. */
    public static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private static final BigDecimal MOST_TOLD =
            new BigDecimal(BigInteger.TEN.pow(24).subtract(BigInteger.ONE), SCALE);

    public Amount {
        value = value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    Amount negated() {
        return new Amount(value.negate(), currency);
    }

    /** A sum as it can be told, in 24 digits: what is beyond that is cut to the largest there is. */
    public static BigDecimal told(BigDecimal sum) {
        return sum.min(MOST_TOLD).max(MOST_TOLD.negate());
    }
}
