package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of those partners whose partitions this instance has, for the instance that puts an answer together. */
public interface OwnScorecards {

    /** Where other instances ask for cards. */
    String PATH = "/internal/scorecards";

    /** Where other instances ask for what is compared. */
    String RANKING_PATH = PATH + "/ranking";

    /** What is found of a scope here. */
    Found find(Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to);

    /** What is found here of the scopes that are compared. */
    Compared compare(Wanted wanted);

    /**
     * Cards.
     *
     * @param partitions of which these are all
     * @param known whether anything was ever counted for the scope in them
     */
    record Found(List<Integer> partitions, boolean known, List<DayScorecard> cards) {}

    /**
     * Parts of what is compared.
     *
     * @param partitions of which these are all
     */
    record Compared(List<Integer> partitions, List<ScopePart> parts) {}
}
