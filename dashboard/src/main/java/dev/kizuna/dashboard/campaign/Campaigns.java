package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Campaigns, what they cost and what their sales earn, asked from campaign-service. */
@Component
class Campaigns {

    private static final int MOST_PIECES = 4;
    private static final ParameterizedTypeReference<Piece<Campaign>> CAMPAIGNS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Campaign> CAMPAIGN = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Effect>> EFFECTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Spending.Cost>> COSTS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Spending.Sale>> SALES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Spending.Commission>> COMMISSIONS =
            new ParameterizedTypeReference<>() {};

    private final Services services;

    Campaigns(Services services) {
        this.services = services;
    }

    /** All campaigns, up to 2,000. */
    Answer<List<Campaign>> all() {
        return services.campaign().list(CAMPAIGNS, MOST_PIECES, Map.of(), "api", "campaigns");
    }

    Answer<Campaign> one(String campaignId) {
        return services.campaign().get(CAMPAIGN, Map.of(), "api", "campaigns", campaignId);
    }

    /** Adjustments with a week before and a week after each. */
    Answer<List<Effect>> effects(String campaignId) {
        return services.campaign().get(EFFECTS, Map.of("days", "7"), "api", "campaigns", campaignId, "adjustments");
    }

    Answer<List<Spending.Cost>> costs(String campaignId) {
        return services.campaign().list(COSTS, MOST_PIECES, Map.of("campaignId", campaignId), "api", "costs");
    }

    Answer<List<Spending.Sale>> sales(String campaignId) {
        return services.campaign().list(SALES, MOST_PIECES, Map.of("campaignId", campaignId), "api", "conversions");
    }

    /** What the sales of a partner earn it. */
    Answer<List<Spending.Commission>> commissions(String partnerId) {
        return services.campaign().list(COMMISSIONS, MOST_PIECES, Map.of("partnerId", partnerId), "api", "commissions");
    }
}
