package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is credited with a sale.
 *
 * @param partnerId under whom it was recorded
 * @param at when the sale happened
 * @param revision from 1 on, higher with each restatement
 * @param credits those that were lost are zero
 * @param asOf when it was divided so; null where nobody wrote that down
 * @param sources how far each source had been read then
 */
public record Attributed(
        String partnerId,
        String conversionId,
        Instant at,
        String currency,
        long revision,
        List<Credit> credits,
        @Nullable Instant asOf,
        List<Source> sources) {

    public Attributed {
        credits = List.copyOf(credits);
        sources = List.copyOf(sources);
    }

    /** Credits of which it is not said when and from what they were divided. */
    public Attributed(
            String partnerId, String conversionId, Instant at, String currency, long revision, List<Credit> credits) {
        this(partnerId, conversionId, at, currency, revision, credits, null, List.of());
    }

    /** What names the sale among all. */
    public String key() {
        return partnerId + "/" + conversionId;
    }
}
