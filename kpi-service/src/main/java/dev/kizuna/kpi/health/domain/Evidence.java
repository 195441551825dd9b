package dev.kizuna.kpi.health.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a part of the score stands on.
 *
 * @param name stable code, such as response-24h, won or targets
 * @param counted what was kept, reached or counted
 * @param of what it is held against: what was due, or what is usual in so many days
 * @param score 0 to 100; null without a verdict
 */
public record Evidence(
        String name,
        BigDecimal counted,
        BigDecimal of,
        @Nullable Integer score) {}
