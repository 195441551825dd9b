package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.sketch.DurationDigest;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Makes the event of a card. Key and revision name it, so that the same card is the same event. */
final class CardEvents {

    /** Bytes of values that are as easily merged as a digest of them. */
    private static final int FEW = 4_096;

    private CardEvents() {}

    static ScorecardUpdated of(DayScorecard card) {
        return ScorecardUpdated.newBuilder()
                .setEventId(card.key() + "@" + card.revision())
                .setOccurredAt(card.asOf())
                .setPartnerId(card.partnerId())
                .setScope(Scope.valueOf(card.scope().name()))
                .setScopeId(card.scopeId())
                .setDay(card.day())
                .setTimeZone(card.timeZone())
                .setRevision(card.revision())
                .setCounters(card.counters())
                .setSums(told(card.sums()))
                .setReportingCurrency(card.currency())
                .setUnconverted(told(card.unconverted()))
                .setSketches(buffers(card.sketches()))
                .setSources(card.sources().stream()
                        .map(source -> new SourceOffset(source.topic(), source.partition(), source.offset()))
                        .toList())
                .setPromises(card.promises())
                .setProvisional(card.provisional())
                .build();
    }

    private static Map<String, BigDecimal> told(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> told = new HashMap<>();
        amounts.forEach((name, amount) -> told.put(name, Amount.told(amount)));
        return told;
    }

    private static Map<String, ByteBuffer> buffers(Map<String, byte[]> sketches) {
        Map<String, ByteBuffer> buffers = new HashMap<>();
        sketches.forEach((name, bytes) -> buffers.put(name, ByteBuffer.wrap(bytes)));
        for (Measure measure : Measure.values()) {
            byte[] exact = sketches.get(measure.label());
            if (exact != null && exact.length > FEW) {
                byte[] digest = DurationDigest.of(ValueCountsFormat.read(exact)).toBytes();
                buffers.put(measure.label() + ".digest", ByteBuffer.wrap(digest));
            }
        }
        return buffers;
    }
}
