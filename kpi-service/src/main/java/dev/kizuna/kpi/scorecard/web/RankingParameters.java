package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.scorecard.application.Ranking.Place;
import dev.kizuna.kpi.scorecard.application.RankingQuestion;
import dev.kizuna.kpi.scorecard.domain.Scope;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What scopes can be compared by. */
record RankingParameters(
        @Parameter(
                description = "partner, key-person, campaign or partner-manager",
                required = true,
                example = "partner")
        @Nullable
        String scope,

        @Parameter(description = "A counter or figure; by default revenue", example = "leads") @Nullable
        String by,

        @Parameter(description = "desc or asc; by default desc", example = "desc") @Nullable
        String order,

        @Parameter(
                description = "First local day; by default the month of the last and the two before it",
                example = "2026-04-01")
        @Nullable
        String from,

        @Parameter(description = "Last local day; by default today", example = "2026-06-30") @Nullable
        String to,

        @Parameter(description = "Only what this partner adds", example = "acme") @Nullable
        String partnerId,

        @Parameter(description = "Of partners only what they add to this campaign", example = "spring-2026") @Nullable
        String campaignId,

        @Parameter(
                description = "Only partners that this manager had within these days, with all they did",
                example = "u-17")
        @Nullable
        String managerId,

        @Parameter(description = "The nextCursor of the page before") @Nullable
        String cursor,

        @Parameter(description = "Most rows, up to 500; by default 50", example = "50") @Nullable
        Integer limit) {

    private static final Scope[] SCOPES = {Scope.PARTNER, Scope.KEY_PERSON, Scope.CAMPAIGN, Scope.PARTNER_MANAGER};
    private static final String USUAL = "revenue";
    private static final char BETWEEN = '|';

    private enum Order {
        ASC,
        DESC
    }

    RankingQuestion question() {
        if (scope == null) {
            throw Parameters.refused("scope", "must be given");
        }
        String given = Parameters.text(by);
        return new RankingQuestion(
                Parameters.choice("scope", scope, SCOPES),
                given == null ? USUAL : given,
                order == null || Parameters.choice("order", order, Order.values()) == Order.DESC,
                Parameters.day("from", from),
                Parameters.day("to", to),
                Parameters.text(partnerId),
                Parameters.text(campaignId),
                Parameters.text(managerId),
                after(),
                Page.limit(limit));
    }

    /** Where a page ends, for its cursor. */
    static String positionOf(Place place) {
        return (place.value() == null ? "" : place.value().toPlainString()) + BETWEEN + place.id();
    }

    private @Nullable Place after() {
        String position = Page.after(cursor);
        if (position.isEmpty()) {
            return null;
        }
        int between = position.indexOf(BETWEEN);
        try {
            String value = position.substring(0, between);
            return new Place(value.isEmpty() ? null : new BigDecimal(value), position.substring(between + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "cursor", "was not given out here");
        }
    }
}
