package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards as they are now. */
public interface Scorecards {

    /**
     * The cards of a scope in order of days, with one card a partner for each day that has any.
     *
     * @param from first day, or null for the first there is
     * @param to last day, or null for the last there is
     * @return empty when nothing was ever counted for the scope
     */
    Optional<List<DayScorecard>> find(Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to);
}
