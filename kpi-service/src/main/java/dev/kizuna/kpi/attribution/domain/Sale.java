package dev.kizuna.kpi.attribution.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale as far as its partner's events tell, with the journeys that led to it.
 *
 * @param conversionId that of the earliest report of it
 * @param left what it brought without what was given back, not below zero
 * @param campaignId its own, else its deal's, else its lead's
 * @param referralCode its own, else its lead's
 * @param journeys its own and its leads', and that of the code
 */
public record Sale(
        String partnerId,
        String conversionId,
        Instant at,
        BigDecimal left,
        String currency,
        @Nullable String campaignId,
        @Nullable String referralCode,
        Set<String> journeys) {

    public Sale {
        journeys = Set.copyOf(journeys);
    }
}
