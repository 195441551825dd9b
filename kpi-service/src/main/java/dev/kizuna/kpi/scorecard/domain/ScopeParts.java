package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of many scopes at once, to compare them. */
public interface ScopeParts {

    /** What adds up to the scopes over a range, in parts that may be days or whole months; several for one scope. */
    List<ScopePart> of(Wanted wanted);

    /**
     * Which scopes are compared.
     *
     * @param from first day
     * @param to last day
     * @param partnerId only what this partner adds; null for all
     * @param campaignId of partners only what they add to this campaign; null for all they do
     * @param managerId only partners that this manager had within these days, with all they do; null for all
     */
    record Wanted(
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable String partnerId,
            @Nullable String campaignId,
            @Nullable String managerId) {}
}
