package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The target to date, day by day. What is missing to the target is spread evenly over the days that are left and ask for
 * something; so a raised target asks for more from then on only, and a pause asks for nothing while it lasts. What was
 * lowered, or got more time, is spread over the whole run anew, if that asks for less. An upper bound holds whole on
 * every day.
 */
public final class Curve {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Schedule schedule;
    private final Metric metric;
    private BigDecimal reached = BigDecimal.ZERO;
    private int elapsed;

    private Curve(Schedule schedule, Metric metric) {
        this.schedule = schedule;
        this.metric = metric;
    }

    /** From the first day to this one, or to the campaign's last; days on which the metric has no target are left out. */
    public static List<CurvePoint> of(Schedule schedule, Metric metric, LocalDate upTo) {
        var curve = new Curve(schedule, metric);
        LocalDate last = upTo.isBefore(schedule.lastDayEver()) ? upTo : schedule.lastDayEver();
        List<CurvePoint> points = new ArrayList<>();
        for (LocalDate day = schedule.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            curve.point(day).ifPresent(points::add);
        }
        return points;
    }

    private Optional<CurvePoint> point(LocalDate day) {
        LocalDate end = schedule.endOn(day);
        int weight = schedule.rests(day) || day.isAfter(end) ? 0 : schedule.asking(day, day);
        int left = day.isAfter(end) ? 0 : schedule.asking(day.plusDays(1), end);
        elapsed += weight;
        Optional<CampaignTarget> asked = schedule.targetsOn(day).stream()
                .filter(target -> target.metric() == metric)
                .findFirst();
        return asked.map(target -> {
            BigDecimal toDate = metric.isAtMost() ? target.target() : toDate(target.target(), weight, left);
            return new CurvePoint(
                    day,
                    target,
                    toDate.setScale(Counted.SCALE, RoundingMode.HALF_UP),
                    weight > 0,
                    elapsed,
                    elapsed + left);
        });
    }

    private BigDecimal toDate(BigDecimal target, int weight, int left) {
        if (weight > 0) {
            BigDecimal missing = target.subtract(reached);
            reached = reached.add(missing.divide(BigDecimal.valueOf((long) weight + left), EXACT), EXACT);
        }
        if (elapsed > 0) {
            BigDecimal even = target.multiply(BigDecimal.valueOf(elapsed))
                    .divide(BigDecimal.valueOf((long) elapsed + left), EXACT);
            reached = reached.min(even);
        }
        return reached;
    }
}
