package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of bars in percent. */
final class Bar {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private Bar() {}

    /** The part of a whole, from 0 to 100; 0 where there is no whole. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 || part.signum() <= 0
                ? BigDecimal.ZERO
                : part.multiply(FULL).divide(whole, 1, RoundingMode.HALF_UP).min(FULL);
    }
}
