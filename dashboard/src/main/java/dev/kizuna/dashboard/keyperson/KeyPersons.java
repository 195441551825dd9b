package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Key persons, asked from the services that know something of them. */
@Component
class KeyPersons {

    private static final String API = "api";
    private static final String KEY_PERSONS = "key-persons";
    private static final String KEY_PERSON_ID = "keyPersonId";
    private static final ParameterizedTypeReference<Person> PERSON = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<CheckIn>> CHECK_INS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Agenda> AGENDA = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Ramp> RAMP = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Curve> CURVE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Load> LOAD = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Card>> CARDS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Piece<Mismatch>> MISMATCHES = new ParameterizedTypeReference<>() {};

    private final Services services;

    KeyPersons(Services services) {
        this.services = services;
    }

    /** Who it is and how far in the role. */
    record Person(
            String keyPersonId,
            String partnerId,
            @Nullable String displayName,
            @Nullable String title,
            String status,
            @Nullable Instant since) {}

    record CheckIn(
            String checkInId,
            String status,
            @Nullable String cadence,
            @Nullable Instant dueAt,
            @Nullable Instant heldAt,
            @Nullable Integer plannedMinutes,
            @Nullable Integer minutes) {}

    /** The one page of a check-in: as it would be now, or as it was frozen. */
    record Agenda(
            String checkInId,
            String partnerId,
            String cadence,
            String status,
            @Nullable Instant frozenAt,
            Section progress,
            Section issues,
            Section nextMoves) {}

    record Section(List<Note> notes, List<Line> lines, int more) {}

    record Note(String noteId, String text, @Nullable String addedBy) {}

    record Line(
            String issueId,
            String kind,
            String state,
            @Nullable String detail,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String text,
            String level,
            List<Appearance> earlier) {}

    record Appearance(String checkInId) {}

    record Ramp(LocalDate firstDay, LocalDate today, List<Target> targets, List<Success> successes) {}

    record Target(
            int rampDay,
            String metric,
            int target,
            int agreed,
            long actual,
            BigDecimal toDate,
            LocalDate dueOn,
            String status,
            @Nullable Instant reachedAt) {}

    record Success(LocalDate day, String kind, String source) {}

    /** What should be there and what is, day by day. */
    record Curve(List<Point> points) {}

    record Point(
            String metric,
            int rampDay,
            LocalDate date,
            BigDecimal toDate,
            @Nullable Long actual) {}

    record Load(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int peakDays,
            int valleyDays,
            List<Phase> phases,
            List<Missing> missingValleys) {}

    record Phase(String phaseId, String kind, LocalDate from, LocalDate to, int targetPercent) {}

    /** Where a valley is needed and none is planned. */
    record Missing(String why, LocalDate from, LocalDate to) {}

    record Card(@Nullable Instant asOf, Map<String, Long> counters) {}

    record Mismatch(String mismatchId, String status, String kind, Sentence hypothesis, List<Remedy> remedies) {}

    record Remedy(String remedyId, String kind, String status, String ownerId, LocalDate dueOn, LocalDate checkOn) {}

    /** A sentence in both languages. */
    record Sentence(String en, String ja) {

        String in(Locale locale) {
            return locale.getLanguage().equals("ja") ? ja : en;
        }
    }

    Answer<Person> person(String id) {
        return services.partner().get(PERSON, Map.of(), API, KEY_PERSONS, id);
    }

    Answer<List<CheckIn>> checkIns(String id) {
        return services.partner().list(CHECK_INS, 2, Map.of(KEY_PERSON_ID, id), API, "check-ins");
    }

    Answer<Agenda> agenda(String checkInId) {
        return services.partner().get(AGENDA, Map.of(), API, "check-ins", checkInId, "agenda");
    }

    Answer<Ramp> ramp(String id) {
        return services.kpi().get(RAMP, Map.of(), API, "ramps", id);
    }

    Answer<Curve> curve(String id) {
        return services.kpi().get(CURVE, Map.of(), API, "ramps", id, "curve");
    }

    Answer<Load> load(String id) {
        return services.partner().get(LOAD, Map.of(), API, KEY_PERSONS, id, "load-plan");
    }

    /** All days in one card; no card where nothing was counted yet. */
    Answer<List<Card>> total(String id) {
        return services.kpi().get(CARDS, Map.of("scope", "key-person", "id", id, "grain", "total"), API, "scorecards");
    }

    Answer<List<Mismatch>> mismatches(String id) {
        return services.partner().list(MISMATCHES, 1, Map.of(KEY_PERSON_ID, id), API, "mismatches");
    }
}
