package dev.kizuna.dashboard.marketentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan for entering a market as partner-service gives it.
 *
 * @param market code of the market; whoever plans may make one up
 * @param status RESEARCH, OUTREACH, PILOTS, DECISION or CONCLUDED
 * @param overdue whether its last day is over without a conclusion
 * @param nextGate the gate before which it stands; absent when all are passed or it is concluded
 */
record Plan(
        String planId,
        String partnerId,
        String market,
        @Nullable String keyPersonId,
        String status,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean overdue,
        int rulesVersion,
        List<Finding> findings,
        List<Outreach> outreaches,
        List<Pilot> pilots,
        List<Gate> gates,
        @Nullable NextGate nextGate,
        @Nullable String outcome,
        @Nullable List<String> reasons,
        @Nullable Instant concludedAt) {

    record Finding(String question, String answer, String source) {}

    /** Somebody who is approached; the result is absent while that is open. */
    record Outreach(
            String outreachId,
            String prospectId,
            int priority,
            String why,
            @Nullable String result) {}

    /** The product is tried out; what came of it is absent while it runs. */
    record Pilot(
            String pilotId,
            String outreachId,
            String metric,
            int target,
            Instant begunAt,
            @Nullable Integer actual,
            @Nullable Boolean succeeded,
            @Nullable Instant endedAt) {}

    record Gate(String gate, Instant passedAt) {}

    /** What is missing is absent when the gate may be passed. */
    record NextGate(String gate, @Nullable String missing) {}

    /** What a version of the rules wants to be found out. */
    record Rules(int version, List<Question> questions) {}

    record Question(String code, String en, String ja) {

        String in(Locale locale) {
            return locale.getLanguage().equals("ja") ? ja : en;
        }
    }
}
