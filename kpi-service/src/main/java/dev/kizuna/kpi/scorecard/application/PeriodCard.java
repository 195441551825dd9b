package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.util.List;
import java.util.Map;

/**
 * The figures of a period.
 *
 * @param targets as they stand at the end of the period; only the last card of an answer has any
 */
public record PeriodCard(Period period, Totals totals, Map<String, Figure> figures, List<TargetProgress> targets) {}
