package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are asked for.
 *
 * @param from first day; null is the first known day for a total, else 30 days, 12 weeks, 12 months or 4 quarters up to the end
 * @param to last day; null is today
 */
public record Question(
        Scope scope,
        String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grain grain) {}
