package dev.kizuna.kpi.health.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's health at the end of a local day.
 *
 * @param score 0 to 100; null when too little is known
 * @param parts what it is made of, all of them
 */
public record HealthScore(LocalDate day, @Nullable Integer score, List<PartScore> parts) {

    /** A single part says too little of the whole. */
    private static final int FEWEST_PARTS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public HealthScore {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the score.
     *
     * @param score 0 to 100; null without data
     * @param weight share of the whole score in percent; 0 without a score
     * @param points what it adds to the score
     * @param evidence the numbers behind it
     * @param reason why there is no score
     */
    public record PartScore(
            Part part,
            @Nullable Integer score,
            int weight,
            BigDecimal points,
            List<Evidence> evidence,
            @Nullable String reason) {}

    /** What a part was found to be, before it is weighed. */
    record Finding(
            Part part,
            int weight,
            @Nullable Integer score,
            List<Evidence> evidence,
            @Nullable String reason) {

        boolean counts() {
            return score != null && weight > 0;
        }
    }

    static HealthScore of(LocalDate day, List<Finding> findings) {
        int weights = findings.stream()
                .filter(Finding::counts)
                .mapToInt(Finding::weight)
                .sum();
        BigDecimal total = BigDecimal.ZERO;
        List<PartScore> parts = new ArrayList<>();
        for (Finding finding : findings) {
            BigDecimal points = points(finding, weights);
            total = total.add(points);
            parts.add(new PartScore(
                    finding.part,
                    finding.score,
                    finding.counts() ? share(finding.weight, weights) : 0,
                    points.setScale(1, RoundingMode.HALF_UP),
                    finding.evidence,
                    finding.reason));
        }
        boolean enough = findings.stream().filter(Finding::counts).count() >= FEWEST_PARTS;
        return new HealthScore(day, enough ? whole(total) : null, parts);
    }

    /** Why there is no score; null when there is one. */
    public @Nullable String reason() {
        return score == null ? "fewer than " + FEWEST_PARTS + " parts have a score" : null;
    }

    private static BigDecimal points(Finding finding, int weights) {
        Integer score = finding.score;
        return score == null || !finding.counts()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) score * finding.weight)
                        .divide(BigDecimal.valueOf(weights), 6, RoundingMode.HALF_UP);
    }

    private static int share(int weight, int weights) {
        return whole(HUNDRED.multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(weights), 6, RoundingMode.HALF_UP));
    }

    private static int whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
