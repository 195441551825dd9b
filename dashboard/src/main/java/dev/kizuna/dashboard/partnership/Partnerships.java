package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Partners, their health and their people, asked from the services that know them. */
@Component
class Partnerships {

    private static final String API = "api";
    private static final String PARTNERS = "partners";
    private static final String HEALTH = "health";
    private static final int MOST_PIECES = 10;
    private static final ParameterizedTypeReference<Piece<Entry>> ENTRIES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Entry> ENTRY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Health>> HEALTHS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Health> ONE_HEALTH = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Issues> ISSUES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Person>> PEOPLE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Ramp>> RAMPS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Partnerships(Services services) {
        this.services = services;
    }

    /** What is not settled with a partner. */
    record Issues(List<Issue> issues) {}

    /**
     * One of them.
     *
     * @param level rhythm of the widest review that took it up
     */
    record Issue(
            String issueId,
            String kind,
            String subjectId,
            String state,
            @Nullable String detail,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String text,
            String level) {}

    /** A key person or candidate. */
    record Person(
            String keyPersonId,
            @Nullable String displayName,
            @Nullable String title,
            String status,
            @Nullable Instant since) {}

    /** How far a key person has come. */
    record Ramp(String keyPersonId, LocalDate firstDay, List<Target> targets) {

        record Target(
                int rampDay,
                String metric,
                int target,
                long actual,
                BigDecimal toDate,
                LocalDate dueOn,
                String status) {}
    }

    Answer<List<Entry>> all(Map<String, String> query) {
        return services.partner().list(ENTRIES, MOST_PIECES, query, API, PARTNERS);
    }

    Answer<Entry> find(String partnerId) {
        return services.partner().get(ENTRY, Map.of(), API, PARTNERS, partnerId);
    }

    /** The scores of all partners, without what they rest on. */
    Answer<List<Health>> healths() {
        return services.kpi().list(HEALTHS, MOST_PIECES, Map.of("evidence", "false"), API, HEALTH);
    }

    Answer<Health> health(String partnerId) {
        return services.kpi().get(ONE_HEALTH, Map.of(), API, HEALTH, partnerId);
    }

    Answer<Issues> issues(String partnerId) {
        return services.partner().get(ISSUES, Map.of(), API, PARTNERS, partnerId, "issues");
    }

    Answer<List<Person>> people(String partnerId) {
        return services.partner().list(PEOPLE, 1, Map.of("partnerId", partnerId), API, "key-persons");
    }

    Answer<List<Ramp>> ramps(String partnerId) {
        return services.kpi().get(RAMPS, Map.of("partnerId", partnerId), API, "ramps");
    }
}
