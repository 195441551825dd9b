package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What became of promises, each on the day it was due. A share is of those that are settled: what is open may still be kept. */
public record Promises(Map<String, Outcomes> byPolicy) {

    /** Promises without any. */
    public static final Promises NONE = new Promises(Map.of());

    private static final char SEPARATOR = ':';

    public Promises {
        byPolicy = Collections.unmodifiableMap(new TreeMap<>(byPolicy));
    }

    /**
     * What became of the promises of one policy.
     *
     * @param kept met in time
     * @param late met after they were due
     * @param broken due and not met
     * @param open not due yet
     */
    public record Outcomes(long kept, long late, long broken, long open) {

        static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

        /** How many were due or will be. */
        public long due() {
            return kept + late + broken + open;
        }

        /** The share that was kept of those that are settled, or why there is none. */
        public Figure keptShare() {
            long settled = kept + late + broken;
            return settled == 0
                    ? new Figure.Absent("no promise settled")
                    : new Figure.Number(BigDecimal.valueOf(kept)
                            .divide(BigDecimal.valueOf(settled), Amount.SCALE, RoundingMode.HALF_UP));
        }

        Outcomes plus(Outcomes other) {
            return new Outcomes(kept + other.kept, late + other.late, broken + other.broken, open + other.open);
        }
    }

    /** Reads counts by outcome and policy, such as {@code kept:response-24h}; an outcome of a later release is left out. */
    public static Promises of(Map<String, Long> counts) {
        Map<String, Outcomes> byPolicy = new TreeMap<>();
        counts.forEach((name, count) -> {
            int end = name.indexOf(SEPARATOR);
            if (end > 0) {
                byPolicy.merge(name.substring(end + 1), outcome(name.substring(0, end), count), Outcomes::plus);
            }
        });
        return new Promises(byPolicy);
    }

    /** Those of one policy. */
    public Outcomes of(String policy) {
        return byPolicy.getOrDefault(policy, Outcomes.NONE);
    }

    /** Those of all policies together. */
    public Outcomes all() {
        return byPolicy.values().stream().reduce(Outcomes.NONE, Outcomes::plus);
    }

    private static Outcomes outcome(String outcome, long count) {
        return switch (outcome) {
            case "kept" -> new Outcomes(count, 0, 0, 0);
            case "late" -> new Outcomes(0, count, 0, 0);
            case "broken" -> new Outcomes(0, 0, count, 0);
            case "open" -> new Outcomes(0, 0, 0, count);
            default -> Outcomes.NONE;
        };
    }
}
