package dev.kizuna.kpi.scorecard.messaging;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the readable cards up to date; of a card that comes several times in a batch, only the last is stored. */
public final class ScorecardProjection implements EventHandler {

    private final Scorecards scorecards;

    public ScorecardProjection(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<String, DayScorecard> newest = new LinkedHashMap<>();
        for (ReceivedEvent received : events) {
            if (received.event() instanceof ScorecardUpdated updated) {
                DayScorecard card = card(updated);
                newest.merge(card.key(), card, (one, other) -> one.revision() > other.revision() ? one : other);
            }
        }
        scorecards.store(newest.values());
    }

    private static DayScorecard card(ScorecardUpdated event) {
        return new DayScorecard(
                Scope.valueOf(event.getScope().name()),
                event.getScopeId(),
                event.getPartnerId(),
                event.getDay(),
                event.getTimeZone(),
                event.getRevision(),
                event.getOccurredAt(),
                event.getCounters(),
                event.getSums(),
                event.getReportingCurrency(),
                event.getUnconverted(),
                sketches(event.getSketches()),
                event.getSources().stream()
                        .map(source -> new Source(source.getTopic(), source.getPartition(), source.getOffset()))
                        .toList());
    }

    private static Map<String, byte[]> sketches(Map<String, ByteBuffer> buffers) {
        Map<String, byte[]> sketches = new HashMap<>();
        buffers.forEach((name, buffer) -> {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            sketches.put(name, bytes);
        });
        return sketches;
    }
}
