package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign's scorecard as kpi-service gives it: counters, figures, and why some cannot be told. */
record Card(
        @Nullable String id,
        @Nullable Instant asOf,
        @Nullable Map<String, Long> counters,
        @Nullable Map<String, @Nullable Object> figures,
        @Nullable Map<String, String> reasons) {

    /**
     * A figure.
     *
     * @param unit ratio, seconds or a currency
     */
    record Value(
            @Nullable BigDecimal number,
            String unit,
            @Nullable String reason) {

        static Value of(@Nullable Object figure, String name, @Nullable String reason) {
            return switch (figure) {
                case null -> new Value(null, "count", reason);
                case Map<?, ?> money
                when money.get("amount") != null ->
                    new Value(
                            new BigDecimal(String.valueOf(money.get("amount"))),
                            String.valueOf(money.get("currency")),
                            reason);
                default ->
                    new Value(
                            new BigDecimal(String.valueOf(figure)),
                            name.endsWith("Seconds") ? "seconds" : "ratio",
                            reason);
            };
        }
    }

    long count(String name) {
        return counters == null ? 0 : counters.getOrDefault(name, 0L);
    }

    Value value(String name) {
        return Value.of(figures == null ? null : figures.get(name), name, reasons == null ? null : reasons.get(name));
    }
}
