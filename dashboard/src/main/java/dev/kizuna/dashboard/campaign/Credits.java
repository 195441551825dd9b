package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a campaign is credited with, as kpi-service gives it. */
record Credits(LocalDate from, LocalDate to, Sales sourced, Sales influenced, List<ByModel> models) {

    /** Sales and what is left of them, a sum for each currency. */
    record Sales(long conversions, List<Money> revenue) {

        /** What ranks them: the largest sum. */
        BigDecimal size() {
            return revenue.stream()
                    .map(Money::amount)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** Under one model. */
    record ByModel(String model, Sales credited, List<Line> lines) {}

    /** Of touches from one place. */
    record Line(
            String partnerId,
            @Nullable String campaignId,
            String channel,
            @Nullable String linkId,
            Sales credited) {}
}
