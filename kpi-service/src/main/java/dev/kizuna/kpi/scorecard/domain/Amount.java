package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
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

    public Amount {
        value = value.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
