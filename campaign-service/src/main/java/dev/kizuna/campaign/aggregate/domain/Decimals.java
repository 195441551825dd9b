package dev.kizuna.campaign.aggregate.domain;

import java.math.BigDecimal;
import java.util.List;

/** How large and how fine a number may be, so that events can carry it exactly. */
public final class Decimals {

    private Decimals() {}

    /**
     * What speaks against the number.
     *
     * @param precision most digits in all
     * @param scale most digits after the point
     */
    public static List<Refusal> refusals(BigDecimal number, int precision, int scale, String pointer) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > scale) {
            return List.of(Refusal.invalid(pointer, "has more than " + scale + " decimal places"));
        }
        if ((long) plain.precision() - plain.scale() > precision - scale) {
            return List.of(Refusal.invalid(pointer, "is too large"));
        }
        return List.of();
    }
}
