package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;

/**
 * When a target counts as missed, and what counts as the cause.
 *
 * @param tolerance share of the target to date by which it may be missed, such as 0.10
 * @param firstDays so many days must have asked for something before anything is judged
 * @param firstShare so much of the run as well, such as 0.10
 * @param grace a target must be missed on so many days in a row
 * @param window how many days up to the gap are compared with those before
 * @param fall a stage is blamed from this relative fall of its rate on
 * @param counts a rate is looked at if so many were counted in either stretch
 * @param certainty how many standard errors a fall must be wide
 */
public record GapRules(
        BigDecimal tolerance,
        int firstDays,
        BigDecimal firstShare,
        int grace,
        int window,
        double fall,
        int counts,
        double certainty) {

    public static final GapRules USUAL =
            new GapRules(new BigDecimal("0.10"), 7, new BigDecimal("0.10"), 2, 14, 0.15, 20, 1.64);

    /** Whether a day with this curve point is judged. */
    boolean judges(CurvePoint point) {
        return point.elapsed() >= firstDays
                && BigDecimal.valueOf(point.elapsed()).compareTo(firstShare.multiply(BigDecimal.valueOf(point.run())))
                        >= 0;
    }

    /** Whether this is less than is asked by more than is tolerated, and by one at least where pieces are counted. */
    public boolean misses(CurvePoint point, BigDecimal actual) {
        Metric metric = point.target().metric();
        BigDecimal toDate = point.toDate();
        if (metric.isAtMost()) {
            return actual.compareTo(toDate.multiply(BigDecimal.ONE.add(tolerance))) > 0;
        }
        return actual.compareTo(toDate.multiply(BigDecimal.ONE.subtract(tolerance))) < 0
                && (metric.isMoney() || toDate.subtract(actual).compareTo(BigDecimal.ONE) >= 0);
    }

    /** Whether all that is asked is there; of pieces, all whole ones. */
    public boolean meets(CurvePoint point, BigDecimal actual) {
        Metric metric = point.target().metric();
        BigDecimal toDate = point.toDate();
        if (metric.isAtMost()) {
            return actual.compareTo(toDate) <= 0;
        }
        BigDecimal missing = toDate.subtract(actual);
        return metric.isMoney() ? missing.signum() <= 0 : missing.compareTo(BigDecimal.ONE) < 0;
    }
}
