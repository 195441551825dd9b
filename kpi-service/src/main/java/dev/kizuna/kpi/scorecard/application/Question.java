package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are asked for.
 *
 * @param from first day; null is the first known day for a total, the ramp's first day for a ramp, else 30 days, 12
 *     weeks, 12 months or 4 quarters up to the end
 * @param to last day; null is today
 * @param asOf cards as they were published then; null is now
 */
public record Question(
        Scope scope,
        String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grain grain,
        @Nullable Instant asOf) {

    /** Cards as they are now. */
    public Question(Scope scope, String id, @Nullable LocalDate from, @Nullable LocalDate to, Grain grain) {
        this(scope, id, from, to, grain, null);
    }
}
