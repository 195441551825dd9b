package dev.kizuna.dashboard.partner;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The partners that can be looked at, asked from partner-service. */
@Component
public class Partners {

    private static final int MOST_PIECES = 10;
    private static final ParameterizedTypeReference<Piece<Entry>> ENTRIES = new ParameterizedTypeReference<>() {};

    private final Services services;

    Partners(Services services) {
        this.services = services;
    }

    /** A partner in the list. */
    public record Entry(String partnerId, String name) {}

    /** All partners, up to 5,000. */
    public Answer<List<Entry>> all() {
        return services.partner().list(ENTRIES, MOST_PIECES, Map.of(), "api", "partners");
    }
}
