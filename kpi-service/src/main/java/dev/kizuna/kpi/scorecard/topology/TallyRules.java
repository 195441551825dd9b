package dev.kizuna.kpi.scorecard.topology;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/**
 * How figures are counted.
 *
 * @param defaultZone where days are cut for a partner whose zone is not known (yet)
 * @param reportingCurrency currency of all sums
 * @param publishInterval changed cards are published and committed this often, each once; more seldom while behind
 * @param rateInterval how often amounts without a rate look for one
 * @param futureTolerance an event may have happened this long after it was published
 */
public record TallyRules(
        ZoneId defaultZone,
        Currency reportingCurrency,
        Duration publishInterval,
        Duration rateInterval,
        Duration futureTolerance) {

    String currencyCode() {
        return reportingCurrency.getCurrencyCode();
    }
}
