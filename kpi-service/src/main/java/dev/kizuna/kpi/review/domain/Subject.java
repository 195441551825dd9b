package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.scorecard.domain.Scope;

/**
 * Whom a review is about.
 *
 * @param id of the partner, key person or partner manager; {@code all} for the total
 */
public record Subject(Scope scope, String id) {

    /** All partners together. */
    public static final Subject TOTAL = new Subject(Scope.TOTAL, "all");
}
