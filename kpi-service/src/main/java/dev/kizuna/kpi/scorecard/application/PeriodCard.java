package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.util.Map;

/** The figures of a period. */
public record PeriodCard(Period period, Totals totals, Map<String, Figure> figures) {}
