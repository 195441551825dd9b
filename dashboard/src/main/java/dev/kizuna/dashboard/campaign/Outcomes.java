package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What came of campaigns, asked from kpi-service. */
@Component
class Outcomes {

    private static final int MOST_PIECES = 2;
    private static final String MOST = "500";
    private static final ParameterizedTypeReference<Targets> TARGETS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Card>> CARDS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Ranked>> RANKED = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Gap>> GAPS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Credits> CREDITS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Outcomes(Services services) {
        this.services = services;
    }

    /** A campaign among others. */
    record Ranked(String id, Card card) {}

    /** Targets, what is there, and the curves of both. */
    Answer<Targets> targets(String campaignId) {
        return services.kpi().get(TARGETS, Map.of(), "api", "campaign-targets", campaignId);
    }

    /** All of the campaign's days in one card; none where nothing was counted. */
    Answer<List<Card>> card(String campaignId) {
        return services.kpi()
                .get(CARDS, Map.of("scope", "campaign", "id", campaignId, "grain", "total"), "api", "scorecards");
    }

    /** The cards of all campaigns on whose days since one something was counted. */
    Answer<List<Ranked>> since(LocalDate from) {
        return services.kpi()
                .list(
                        RANKED,
                        MOST_PIECES,
                        Map.of("scope", "campaign", "by", "revenue", "from", from.toString()),
                        "api",
                        "scorecards",
                        "ranking");
    }

    /** The targets that are being missed now. */
    Answer<List<Gap>> openGaps() {
        return services.kpi().list(GAPS, MOST_PIECES, Map.of("status", "open"), "api", "gaps");
    }

    /** All gaps of a campaign, the latest first. */
    Answer<List<Gap>> gaps(String campaignId) {
        return services.kpi().list(GAPS, 1, Map.of("campaignId", campaignId), "api", "gaps");
    }

    /** @param model null for all of them side by side */
    Answer<Credits> credits(String campaignId, @Nullable String model, @Nullable LocalDate from) {
        Map<String, String> query = new HashMap<>(Map.of("campaignId", campaignId, "limit", MOST));
        if (model != null) {
            query.put("model", model);
        }
        if (from != null) {
            query.put("from", from.toString());
        }
        return services.kpi().get(CREDITS, query, "api", "attribution");
    }
}
