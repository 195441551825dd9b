package dev.kizuna.dashboard.succession;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Who follows whom, asked from partner-service. */
@Component
class Successions {

    private static final ParameterizedTypeReference<Succession> SUCCESSION = new ParameterizedTypeReference<>() {};

    private final Services services;

    Successions(Services services) {
        this.services = services;
    }

    /**
     * Who follows a key person, and what is to be handed over.
     *
     * @param status how far the leaver is
     * @param lastDay of the leaver in the role, if known
     * @param successor absent while nobody is named
     * @param charter the leaver's, as a proposal for the successor's own
     */
    record Succession(
            String keyPersonId,
            String partnerId,
            String status,
            @Nullable Instant plannedAt,
            @Nullable LocalDate lastDay,
            @Nullable Successor successor,
            @Nullable Charter charter,
            List<Supporter> supporters,
            List<Phase> load) {}

    /**
     * Who shall follow.
     *
     * @param status how far into the role; absent when the person is known no more
     * @param nextStep absent when all are taken
     */
    record Successor(
            String keyPersonId,
            @Nullable String status,
            @Nullable String nextStep) {}

    record Charter(String role, int timeSharePercent, List<String> authority, List<String> appraisalRewards) {}

    record Supporter(String memberId, List<String> tasks) {}

    /** A peak or valley that is not over. */
    record Phase(String kind, LocalDate from, LocalDate to) {}

    Answer<Succession> of(String keyPersonId) {
        return services.partner().get(SUCCESSION, Map.of(), "api", "key-persons", keyPersonId, "succession");
    }
}
