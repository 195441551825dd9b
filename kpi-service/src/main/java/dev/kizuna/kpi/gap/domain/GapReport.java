package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gap as it was published.
 *
 * @param partnerId the partner that leads the campaign
 * @param unit {@code count}, or an ISO 4217 code
 * @param target at the campaign's end
 * @param day the last local day that was counted
 * @param toDate what should have been there by then
 * @param actual what was there by then
 * @param gap the difference
 * @param stage code of the stage that is blamed; null for the reason
 * @param detectedAt when that day was over
 * @param end how it was closed; null while it is open
 */
public record GapReport(
        String gapId,
        String campaignId,
        String partnerId,
        String metric,
        String unit,
        @Nullable BigDecimal target,
        LocalDate day,
        BigDecimal toDate,
        BigDecimal actual,
        BigDecimal gap,
        @Nullable String stage,
        Map<String, BigDecimal> evidence,
        @Nullable String reason,
        long revision,
        Instant detectedAt,
        @Nullable End end) {

    /** @param how as a stable code */
    public record End(
            String how,
            Instant at,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal actual) {}

    public GapReport {
        evidence = Map.copyOf(evidence);
    }

    public boolean isOpen() {
        return end == null;
    }

    public GapReport closed(End how) {
        return new GapReport(
                gapId,
                campaignId,
                partnerId,
                metric,
                unit,
                target,
                day,
                toDate,
                actual,
                gap,
                stage,
                evidence,
                reason,
                revision,
                detectedAt,
                how);
    }
}
