package dev.kizuna.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A scorecard as kpi-service gives it.
 *
 * @param figures numbers, amounts, or null where a figure cannot be told
 * @param reasons why it cannot
 */
record Card(
        LocalDate from,
        LocalDate to,
        @Nullable Instant asOf,
        @Nullable Map<String, Long> counters,
        @Nullable Map<String, @Nullable JsonNode> figures,
        @Nullable Map<String, String> reasons) {

    /** An amount of money. */
    record Amount(BigDecimal amount, String currency) {}

    long counter(String name) {
        return counters == null ? 0 : counters.getOrDefault(name, 0L);
    }

    @Nullable
    Amount amount(String name) {
        JsonNode node = node(name);
        return node == null || !node.has("amount")
                ? null
                : new Amount(
                        new BigDecimal(node.get("amount").asString()),
                        node.get("currency").asString());
    }

    @Nullable
    BigDecimal ratio(String name) {
        JsonNode node = node(name);
        return node == null || !(node.isNumber() || node.isString()) ? null : new BigDecimal(node.asString());
    }

    @Nullable
    String reason(String name) {
        return reasons == null ? null : reasons.get(name);
    }

    private @Nullable JsonNode node(String name) {
        JsonNode node = figures == null ? null : figures.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
