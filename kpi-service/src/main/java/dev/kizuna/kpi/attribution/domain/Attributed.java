package dev.kizuna.kpi.attribution.domain;

import java.time.Instant;
import java.util.List;

/**
 * Who is credited with a sale.
 *
 * @param partnerId under whom it was recorded
 * @param at when the sale happened
 * @param revision from 1 on, higher with each restatement
 * @param credits those that were lost are zero
 */
public record Attributed(
        String partnerId, String conversionId, Instant at, String currency, long revision, List<Credit> credits) {

    public Attributed {
        credits = List.copyOf(credits);
    }

    /** What names the sale among all. */
    public String key() {
        return partnerId + "/" + conversionId;
    }
}
