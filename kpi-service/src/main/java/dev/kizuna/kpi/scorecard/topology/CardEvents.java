package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Makes the event of a card. Key and revision name it, so that the same card is the same event. */
final class CardEvents {

    private static final int DAY_LENGTH = "yyyy-mm-dd".length();
    private static final String VISITORS = "visitors";

    private CardEvents() {}

    static ScorecardUpdated of(String key, DayCard card, ZoneId zone, String currency, int partition, Instant now) {
        String partnerId = PartnerKeys.partnerId(key);
        int scopeStart = partnerId.length() + 1;
        int scopeEnd = key.indexOf('/', scopeStart);
        int dayStart = key.length() - DAY_LENGTH;
        return ScorecardUpdated.newBuilder()
                .setEventId(key + "@" + card.revision)
                .setOccurredAt(now.truncatedTo(ChronoUnit.MILLIS))
                .setPartnerId(partnerId)
                .setScope(Scope.valueOf(key.substring(scopeStart, scopeEnd)))
                .setScopeId(key.substring(scopeEnd + 1, dayStart - 1))
                .setDay(LocalDate.parse(key.substring(dayStart)))
                .setTimeZone(zone.getId())
                .setRevision(card.revision)
                .setCounters(counters(card))
                .setSums(sums(card))
                .setReportingCurrency(currency)
                .setUnconverted(unconverted(card))
                .setSketches(sketches(card))
                .setSources(card.offsets.entrySet().stream()
                        .map(source -> new SourceOffset(source.getKey(), partition, source.getValue()))
                        .toList())
                .build();
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

    private static Map<String, ByteBuffer> sketches(DayCard card) {
        Map<String, ByteBuffer> sketches = new HashMap<>();
        card.durations.forEach(
                (measure, values) -> sketches.put(measure.label(), ByteBuffer.wrap(ValueCountsFormat.write(values))));
        if (card.visitors != null) {
            sketches.put(VISITORS, ByteBuffer.wrap(card.visitorBytes()));
        }
        return sketches;
    }
}
