package dev.kizuna.kpi.scorecard.messaging;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the published cards, those of the past too. */
public final class ScorecardProjection implements EventHandler {

    private final PublishedScorecards scorecards;

    public ScorecardProjection(PublishedScorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<DayScorecard> cards = new ArrayList<>();
        for (ReceivedEvent received : events) {
            if (received.event() instanceof ScorecardUpdated updated) {
                cards.add(card(updated));
            }
        }
        scorecards.store(cards);
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
                        .toList(),
                event.getPromises(),
                event.getProvisional());
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
