package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published cards, as they are read. */
public interface Scorecards {

    /** Keeps cards, each in place of an older revision of it; a card that is not newer than what is kept changes nothing. */
    void store(Collection<DayScorecard> cards);

    /**
     * The cards of a scope in order of days, with one card a partner for each day that has any.
     *
     * @param from first day, or null for the first there is
     * @param to last day, or null for the last there is
     * @return empty when no card of the scope was ever published
     */
    Optional<List<DayScorecard>> find(Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to);
}
