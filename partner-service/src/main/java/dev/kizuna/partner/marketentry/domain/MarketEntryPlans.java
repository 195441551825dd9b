package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All market entry plans. */
public interface MarketEntryPlans extends Documents<MarketEntryPlan> {

    /** The id of the nth plan of a partner for a market; so no two can run at once, and each place is taken once. */
    static String id(String partnerId, String market, int number) {
        return partnerId + "." + market + "." + number;
    }
}
