package dev.kizuna.campaign.result.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What one partner brought to a campaign on one local day.
 *
 * @param revision grows with each change of the card
 * @param counters leads, won ...
 * @param sums revenue, refunds, costFee ... in the currency
 * @param currency ISO 4217 code
 * @param unconverted sums without a rate, by name and currency, such as {@code revenue:USD}
 */
public record DayCard(
        String campaignId,
        String partnerId,
        LocalDate day,
        long revision,
        Map<String, Long> counters,
        Map<String, BigDecimal> sums,
        String currency,
        Map<String, BigDecimal> unconverted) {

    public DayCard {
        counters = Map.copyOf(counters);
        sums = Map.copyOf(sums);
        unconverted = Map.copyOf(unconverted);
    }
}
