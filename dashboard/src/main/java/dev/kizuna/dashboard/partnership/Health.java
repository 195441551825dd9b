package dev.kizuna.dashboard.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's health as kpi-service gives it.
 *
 * @param score 0 to 100; null where too little is known
 * @param before the score on the day it is compared with
 * @param fall the fall it has not recovered from
 */
record Health(
        String partnerId,
        LocalDate day,
        @Nullable Integer score,
        @Nullable String reason,
        LocalDate comparedWith,
        @Nullable Integer before,
        @Nullable Fall fall,
        List<Part> parts) {

    private static final int GOOD = 70;
    private static final int FAIR = 50;

    /** That it fell, from what to what. */
    record Fall(LocalDate day, int score, int before, LocalDate comparedWith) {}

    /**
     * One of the six parts.
     *
     * @param points what it adds to the whole
     */
    record Part(
            String part,
            @Nullable Integer score,
            int weight,
            BigDecimal points,
            @Nullable String reason,
            List<Evidence> evidence) {

        public String status() {
            return statusOf(score);
        }
    }

    /** What was counted, and what it is held against. */
    record Evidence(
            String name,
            BigDecimal counted,
            BigDecimal of,
            @Nullable Integer score) {}

    /** GOOD, WARNING, BAD, or NEUTRAL where it cannot be told. A fall that lasts is bad whatever the score. */
    public String status() {
        return fall == null ? statusOf(score) : "BAD";
    }

    /** How much better or worse than before; null where there is nothing to compare. */
    @Nullable
    public Integer change() {
        return score == null || before == null ? null : score - before;
    }

    private static String statusOf(@Nullable Integer score) {
        if (score == null) {
            return "NEUTRAL";
        }
        return score >= GOOD ? "GOOD" : score >= FAIR ? "WARNING" : "BAD";
    }
}
