package dev.kizuna.kpi.attribution.messaging;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the readable credits up to date; of a sale that comes several times in a batch, only the last is stored. */
public final class AttributionProjection implements EventHandler {

    private static final String UNKNOWN = "unknown";

    private final Attributions attributions;

    public AttributionProjection(Attributions attributions) {
        this.attributions = attributions;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<String, Attributed> newest = new LinkedHashMap<>();
        for (ReceivedEvent received : events) {
            if (received.event() instanceof ConversionAttributed event) {
                Attributed attributed = attributed(event);
                newest.merge(
                        attributed.key(), attributed, (one, other) -> one.revision() > other.revision() ? one : other);
            }
        }
        attributions.store(newest.values());
    }

    private static Attributed attributed(ConversionAttributed event) {
        return new Attributed(
                event.getPartnerId(),
                event.getConversionId(),
                event.getOccurredAt(),
                event.getCurrency(),
                event.getRevision(),
                event.getCredits().stream().map(credit -> credit(event, credit)).toList(),
                event.getAttributedAt().orElse(null),
                event.getSources().stream()
                        .map(source -> new Source(source.getTopic(), source.getPartition(), source.getOffset()))
                        .toList());
    }

    private static Credit credit(ConversionAttributed event, TouchCredit credit) {
        return new Credit(
                Model.of(credit.getModel()),
                credit.getPartnerId().orElse(event.getPartnerId()),
                credit.getTouchId(),
                credit.getCampaignId().orElse(null),
                credit.getLinkId().orElse(null),
                credit.getChannel().orElse(UNKNOWN),
                credit.getAmount());
    }
}
