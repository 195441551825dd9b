package dev.kizuna.campaign.result.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure, or the reason why there is none. */
public sealed interface Figure {

    /** @param currency ISO 4217 code of an amount, or null for anything else */
    record Value(BigDecimal number, @Nullable String currency) implements Figure {}

    /** @param reason why there is no value, in a few words */
    record Absent(String reason) implements Figure {}
}
