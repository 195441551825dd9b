package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What lies in the stores, as readers know it. */
public final class StoredCards {

    private StoredCards() {}

    /**
     * A day's card.
     *
     * @param currency of the sums
     * @param partition of the task that keeps it
     */
    public static DayScorecard card(CardKey key, DayCard card, String currency, int partition) {
        return card(key.scope(), key.scopeId(), key.partnerId(), key.day(), card, currency, partition);
    }

    /** A sum; its day is the first of its period, and its partner none when it is summed over partners. */
    public static DayScorecard sum(RollUpKey key, DayCard card, String currency, int partition) {
        String partnerId = key.partnerId() == null ? "" : key.partnerId();
        return card(key.scope(), key.id(), partnerId, key.firstDay(), card, currency, partition);
    }

    private static DayScorecard card(
            Scope scope, String id, String partnerId, LocalDate day, DayCard card, String currency, int partition) {
        return new DayScorecard(
                scope,
                id,
                partnerId,
                day,
                card.zone,
                card.revision,
                card.asOf == null ? Instant.EPOCH : card.asOf,
                counters(card),
                sums(card),
                currency,
                unconverted(card),
                sketches(card),
                card.offsets.entrySet().stream()
                        .map(source -> new Source(source.getKey(), partition, source.getValue()))
                        .toList(),
                Map.copyOf(card.promises),
                card.provisional);
    }

    private static Map<String, Long> counters(DayCard card) {
        Map<String, Long> counters = new HashMap<>();
        card.counters.forEach((counter, count) -> counters.put(counter.label(), count));
        return counters;
    }

    private static Map<String, BigDecimal> sums(DayCard card) {
        Map<String, BigDecimal> sums = new HashMap<>();
        card.sums.forEach((sum, amount) -> sums.put(sum.label(), amount));
        return sums;
    }

    private static Map<String, BigDecimal> unconverted(DayCard card) {
        Map<String, BigDecimal> unconverted = new HashMap<>();
        card.unconverted.forEach((sum, byCurrency) ->
                byCurrency.forEach((currency, amount) -> unconverted.put(sum.label() + ":" + currency, amount)));
        return unconverted;
    }

    private static Map<String, byte[]> sketches(DayCard card) {
        Map<String, byte[]> sketches = new HashMap<>();
        card.durations.forEach((measure, values) -> sketches.put(measure.label(), ValueCountsFormat.write(values)));
        byte[] visitors = card.visitorBytes();
        if (visitors.length > 0) {
            sketches.put(DayScorecard.VISITORS, visitors);
        }
        return sketches;
    }
}
