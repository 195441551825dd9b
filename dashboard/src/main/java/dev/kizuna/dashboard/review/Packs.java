package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Packs of reviews asked from kpi-service, and whom they can be about from partner-service. */
@Component
class Packs {

    private static final int MOST_PIECES = 10;
    private static final ParameterizedTypeReference<Pack> PACK = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Frozen>> FROZEN = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Partner>> PARTNERS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Packs(Services services) {
        this.services = services;
    }

    /** A period whose pack is frozen. */
    record Frozen(String period) {}

    /** A partner, and the partner manager who answers for it. */
    record Partner(String partnerId, String name, @Nullable String ownerId) {}

    /**
     * A pack.
     *
     * @param period empty for the last frozen one, or with preview for the present one
     */
    Answer<Pack> pack(Cadence cadence, Subject subject, String period, boolean preview) {
        Map<String, String> query = new HashMap<>(subject.query());
        if (!period.isBlank()) {
            query.put("period", period);
        }
        if (preview) {
            query.put("preview", "true");
        }
        return services.kpi().get(PACK, query, "api", "reviews", cadence.code());
    }

    /** Of which periods packs are frozen, the latest first. */
    Answer<List<Frozen>> frozen(Cadence cadence, Subject subject) {
        return services.kpi().list(FROZEN, 1, subject.query(), "api", "reviews", cadence.code(), "periods");
    }

    /** All partners, up to 5,000. */
    Answer<List<Partner>> partners() {
        return services.partner().list(PARTNERS, MOST_PIECES, Map.of(), "api", "partners");
    }
}
