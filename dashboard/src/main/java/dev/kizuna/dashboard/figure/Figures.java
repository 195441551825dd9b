package dev.kizuna.dashboard.figure;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** A partner's figures, asked from kpi-service. */
@Component
class Figures {

    private static final ParameterizedTypeReference<List<Card>> CARDS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Figures(Services services) {
        this.services = services;
    }

    /** All of the partner's days in one card; no card where nothing has happened yet. */
    Answer<List<Card>> total(String partnerId) {
        return services.kpi()
                .get(CARDS, Map.of("scope", "partner", "id", partnerId, "grain", "total"), "api", "scorecards");
    }

    /** A card a day, for the days on which something happened. */
    Answer<List<Card>> days(String partnerId, LocalDate from, LocalDate to) {
        return services.kpi()
                .get(
                        CARDS,
                        Map.of(
                                "scope",
                                "partner",
                                "id",
                                partnerId,
                                "grain",
                                "day",
                                "from",
                                from.toString(),
                                "to",
                                to.toString()),
                        "api",
                        "scorecards");
    }
}
