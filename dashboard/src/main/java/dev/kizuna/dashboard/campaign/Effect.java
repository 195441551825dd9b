package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adjustment with the campaign's figures in as many days before and after it, as campaign-service gives it. */
record Effect(
        Adjustment adjustment,
        LocalDate day,
        Stretch before,
        Stretch after,
        boolean comparable,
        @Nullable List<String> alongside) {

    /** What was changed, and why. */
    record Adjustment(
            String adjustmentId,
            Instant at,
            String kind,
            String reason,
            @Nullable String reasonCode,
            String by,
            @Nullable Values before,
            @Nullable Values after) {}

    /** Only what the adjustment is about is there. */
    record Values(
            @Nullable List<Target> targets,
            @Nullable Money budget,
            @Nullable LocalDate endsOn,
            @Nullable String text) {}

    /** A target as it was set. */
    record Target(String metric, BigDecimal target, String unit) {}

    /** Some days. */
    record Stretch(LocalDate from, LocalDate to, int daysBeforeLaunch, int daysNotOver, Counted figures) {}

    /** What was counted in them. */
    record Counted(
            @Nullable Map<String, Long> counters,
            @Nullable Map<String, @Nullable Object> figures,
            @Nullable Map<String, String> reasons) {}
}
