package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target that was missed to date, as kpi-service gives it. */
record Gap(
        String gapId,
        String campaignId,
        String metric,
        String unit,
        String status,
        LocalDate day,
        @Nullable BigDecimal target,
        BigDecimal targetToDate,
        BigDecimal actual,
        BigDecimal gap,
        @Nullable String blamedStage,
        @Nullable Map<String, BigDecimal> evidence,
        @Nullable String reason,
        Instant detectedAt,
        @Nullable Closed closed) {

    /** How it came to its end. */
    record Closed(String how, Instant at) {}

    boolean isOpen() {
        return status.equals("open");
    }

    @Nullable
    BigDecimal evidence(String stage, String what) {
        return evidence == null ? null : evidence.get(stage + "." + what);
    }
}
