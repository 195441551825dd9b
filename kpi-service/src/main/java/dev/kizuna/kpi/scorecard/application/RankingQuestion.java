package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes are compared, and how.
 *
 * @param by counter or figure
 * @param from first day; null is the first of the month two months before the last day
 * @param to last day; null is today
 * @param partnerId only what this partner adds; null for all
 * @param campaignId of partners only what they add to this campaign; null for all they do
 * @param managerId only partners that this manager had within these days; null for all
 * @param after those behind this place; null from the first on
 * @param limit how many at most
 */
public record RankingQuestion(
        Scope scope,
        String by,
        boolean descending,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String partnerId,
        @Nullable String campaignId,
        @Nullable String managerId,
        Ranking.@Nullable Place after,
        int limit) {}
