package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Ramp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What should be there and what is, day by day.
 *
 * @param points in the order of metrics and days
 */
public record RampCurve(Ramp ramp, List<Point> points, Seen seen) {

    /**
     * The end of a day of the ramp.
     *
     * @param toDate what should be there, with parts of a whole
     * @param actual what is there; null while the day is still to come
     * @param phase the peak or valley in which the day lies
     */
    public record Point(
            Metric metric,
            int rampDay,
            LocalDate day,
            BigDecimal toDate,
            @Nullable Long actual,
            @Nullable LoadPhase phase) {}
}
