package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kpi.scorecard.application.Question;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Scope;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What cards can be asked for by. */
record ScorecardParameters(
        @Parameter(
                description = "partner, key-person, campaign, partner-manager or total",
                required = true,
                example = "campaign")
        @Nullable
        String scope,

        @Parameter(description = "Whose cards; not needed for the total", example = "spring-2026") @Nullable
        String id,

        @Parameter(
                description =
                        "First local day; by default the first known for a total, the ramp's first day for a ramp,"
                                + " else 30 days, 12 weeks, 12 months or 4 quarters up to the end",
                example = "2026-04-01")
        @Nullable
        String from,

        @Parameter(description = "Last local day; by default today", example = "2026-06-30") @Nullable
        String to,

        @Parameter(
                description = "day, week (ISO 8601), month, quarter (of the fiscal year), ramp (of a key person) or"
                        + " total, which is also called lifetime; by default day",
                example = "week")
        @Nullable
        String grain,

        @Parameter(
                description = "Cards as they were at this time, to the last full hour",
                example = "2026-05-11T09:00:00+09:00")
        @Nullable
        String asOf) {

    private static final String LIFETIME = "lifetime";

    Question question() {
        if (scope == null) {
            throw Parameters.refused("scope", "must be given");
        }
        Scope about = Parameters.choice("scope", scope, Scope.values());
        return new Question(
                about,
                Parameters.id(about, id),
                Parameters.day("from", from),
                Parameters.day("to", to),
                wantedGrain(),
                Parameters.time("asOf", asOf));
    }

    private Grain wantedGrain() {
        if (grain == null || grain.isBlank()) {
            return Grain.DAY;
        }
        return grain.equalsIgnoreCase(LIFETIME) ? Grain.TOTAL : Parameters.choice("grain", grain, Grain.values());
    }
}
