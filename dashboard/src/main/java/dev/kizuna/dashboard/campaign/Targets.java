package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's targets beside what is there, as kpi-service gives them. */
record Targets(
        String campaignId,
        String status,
        @Nullable LocalDate endsOn,
        LocalDate today,
        @Nullable Instant asOf,
        String timeZone,
        List<Target> targets) {

    /**
     * One of them.
     *
     * @param targetToDate what should be there by the end of today
     * @param standing not-begun, on-track, behind, missed or unknown
     */
    record Target(
            String metric,
            String unit,
            boolean atMost,
            BigDecimal target,
            @Nullable BigDecimal targetToDate,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share,
            String standing,
            @Nullable String reason,
            @Nullable String gapId,
            @Nullable List<Point> curve) {}

    /** A day of the curve; days to come have no actual. */
    record Point(
            LocalDate date, BigDecimal toDate, @Nullable BigDecimal actual) {}
}
