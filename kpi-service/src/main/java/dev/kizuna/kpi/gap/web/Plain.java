package dev.kizuna.kpi.gap.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact decimal numbers as texts without exponents or zeros that say nothing. */
final class Plain {

    private Plain() {}

    static String number(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    static @Nullable String maybe(@Nullable BigDecimal number) {
        return number == null ? null : number(number);
    }
}
