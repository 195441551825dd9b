package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.scorecard.domain.Counter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, rates and costs of some days, to be compared with those of other days. Rates have four decimal places, rounded
 * half up; what cannot be said is null.
 */
public record FunnelFigures(
        Map<String, Long> counters,
        Map<String, @Nullable BigDecimal> rates,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal cpl,
        @Nullable BigDecimal costPerMql,
        @Nullable String currency) {

    private static final Counter[] SHOWN = {
        Counter.REACH,
        Counter.IMPRESSIONS,
        Counter.ENGAGEMENTS,
        Counter.TOUCHES,
        Counter.LEADS,
        Counter.MQL,
        Counter.PROSPECTS,
        Counter.PROPOSED,
        Counter.POCS,
        Counter.APPROVALS,
        Counter.WON,
        Counter.CONVERSIONS
    };

    public static FunnelFigures of(Counted counted) {
        Map<String, Long> counters = new LinkedHashMap<>();
        for (Counter counter : SHOWN) {
            counters.put(counter.label(), counted.count(counter));
        }
        Map<String, @Nullable BigDecimal> rates = new LinkedHashMap<>();
        rates.put("touchRate", rate(counted, Counter.TOUCHES, Counter.IMPRESSIONS));
        rates.put("leadRate", rate(counted, Counter.LEADS, Counter.TOUCHES));
        rates.put("mqlRate", rate(counted, Counter.MQL, Counter.LEADS));
        rates.put("prospectRate", rate(counted, Counter.PROSPECTS, Counter.MQL));
        rates.put("winRate", rate(counted, Counter.WON, Counter.PROSPECTS));
        return new FunnelFigures(
                counters,
                rates,
                counted.revenue(),
                counted.cost(),
                counted.costPer(Counter.LEADS),
                counted.costPer(Counter.MQL),
                counted.currency());
    }

    private static @Nullable BigDecimal rate(Counted counted, Counter part, Counter whole) {
        long all = counted.count(whole);
        return all == 0
                ? null
                : BigDecimal.valueOf(counted.count(part))
                        .divide(BigDecimal.valueOf(all), Counted.SCALE, RoundingMode.HALF_UP);
    }
}
