package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;

/** A figure that is computed when it is read, or the reason why it cannot be. */
public sealed interface Figure {

    record Money(Amount amount) implements Figure {}

    record Number(BigDecimal value) implements Figure {}

    /** @param reason why there is no value, in a few words */
    record Absent(String reason) implements Figure {}
}
