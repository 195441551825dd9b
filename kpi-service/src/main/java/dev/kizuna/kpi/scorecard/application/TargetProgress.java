package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Targets.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target and what was reached of it.
 *
 * @param actual what was reached from the target's first day to the card's last, or why that cannot be said
 * @param share of what should have been reached by then; null where one of the two is missing or nothing was asked for
 */
public record TargetProgress(
        Target target, Figure actual, @Nullable BigDecimal share) {}
