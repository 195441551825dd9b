package dev.kizuna.kpi.scorecard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards as they were published, now and before. What was replaced is kept as it was at the turn of each step, such as an hour. */
public interface PublishedScorecards {

    /**
     * Keeps cards in the order of their publishing, each in place of an older revision of it; a card that is not newer
     * than what is kept changes nothing.
     */
    void store(Collection<DayScorecard> cards);

    /**
     * The cards of a scope in order of days, with one card a partner for each day that had any. The total's are those of
     * all partners.
     *
     * @param from first day, or null for the first there was
     * @param to last day, or null for the last there was
     * @param asOf the turn of a step: cards as they were then
     * @return empty when no card of the scope had been published
     */
    Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf);
}
