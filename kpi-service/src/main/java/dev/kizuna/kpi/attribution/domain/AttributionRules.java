package dev.kizuna.kpi.attribution.domain;

import java.time.Duration;

/**
 * What earns credit.
 *
 * @param lookBack a touch so long before the sale still counts, an earlier one does not
 * @param halfLife after which a touch weighs half as much under time decay
 * @param mostTouches of more touches than these the first and the latest count
 */
public record AttributionRules(Duration lookBack, Duration halfLife, int mostTouches) {

    public AttributionRules {
        if (lookBack.isNegative() || lookBack.isZero() || halfLife.toMillis() < 1) {
            throw new IllegalArgumentException("look-back and half-life must be above zero");
        }
        if (mostTouches < 2) {
            throw new IllegalArgumentException("At least a first and a last touch must count, not " + mostTouches);
        }
    }
}
