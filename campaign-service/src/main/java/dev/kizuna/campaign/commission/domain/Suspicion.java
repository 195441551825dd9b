package dev.kizuna.campaign.commission.domain;

import java.util.List;

/**
 * What a rule has against a sale.
 *
 * @param rule its stable code
 * @param counted what it counted: sales, refunded sales, or seconds
 * @param evidence the sales that it counted, in the order in which they happened
 */
public record Suspicion(String rule, long counted, List<String> evidence) {

    public Suspicion {
        evidence = List.copyOf(evidence);
    }
}
