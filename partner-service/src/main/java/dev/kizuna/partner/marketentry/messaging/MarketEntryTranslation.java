package dev.kizuna.partner.marketentry.messaging;

import dev.kizuna.event.partner.MarketEntryConcluded;
import dev.kizuna.event.partner.MarketEntryGatePassed;
import dev.kizuna.event.partner.MarketEntryPlanned;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Concluded;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Planned;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Market entry plans on partner.lifecycle: how far they are; what was found and said stays in the plan. */
@Component
final class MarketEntryTranslation implements EventTranslation<MarketEntryEvent.Told> {

    @Override
    public Class<MarketEntryEvent.Told> type() {
        return MarketEntryEvent.Told.class;
    }

    @Override
    public OutboxEntry entry(MarketEntryEvent.Told event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(MarketEntryEvent.Told event) {
        return switch (event) {
            case Planned planned ->
                MarketEntryPlanned.newBuilder()
                        .setEventId(planned.occurrence().eventId())
                        .setOccurredAt(planned.occurrence().at())
                        .setPartnerId(planned.partnerId())
                        .setPlanId(planned.planId())
                        .setKeyPersonId(planned.keyPersonId())
                        .setMarket(planned.market())
                        .setStartsOn(planned.startsOn())
                        .setEndsOn(planned.endsOn())
                        .build();
            case GatePassed passed ->
                MarketEntryGatePassed.newBuilder()
                        .setEventId(passed.occurrence().eventId())
                        .setOccurredAt(passed.occurrence().at())
                        .setPartnerId(passed.partnerId())
                        .setPlanId(passed.planId())
                        .setGate(passed.gate().code())
                        .setOutreaches(passed.outreaches())
                        .setPilots(passed.pilots())
                        .build();
            case Concluded concluded ->
                MarketEntryConcluded.newBuilder()
                        .setEventId(concluded.occurrence().eventId())
                        .setOccurredAt(concluded.occurrence().at())
                        .setPartnerId(concluded.partnerId())
                        .setPlanId(concluded.planId())
                        .setOutcome(concluded.outcome().code())
                        .build();
        };
    }
}
