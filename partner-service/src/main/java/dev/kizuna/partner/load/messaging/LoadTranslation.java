package dev.kizuna.partner.load.messaging;

import dev.kizuna.event.partner.LoadPhaseKind;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.LoadPhaseWithdrawn;
import dev.kizuna.event.partner.ValleyMissed;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.load.domain.LoadEvent;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadEvent.PhaseWithdrawn;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Load plans on partner.keyperson. */
@Component
final class LoadTranslation implements EventTranslation<LoadEvent> {

    @Override
    public Class<LoadEvent> type() {
        return LoadEvent.class;
    }

    @Override
    public OutboxEntry entry(LoadEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(LoadEvent event) {
        return switch (event) {
            case PhasePlanned planned ->
                LoadPhasePlanned.newBuilder()
                        .setEventId(planned.occurrence().eventId())
                        .setOccurredAt(planned.occurrence().at())
                        .setPartnerId(planned.partnerId())
                        .setKeyPersonId(planned.keyPersonId())
                        .setPhaseId(planned.phase().phaseId())
                        .setKind(LoadPhaseKind.valueOf(planned.phase().kind().name()))
                        .setFrom(planned.phase().from())
                        .setTo(planned.phase().to())
                        .setTargetPercent(planned.phase().targetPercent())
                        .build();
            case PhaseWithdrawn withdrawn ->
                LoadPhaseWithdrawn.newBuilder()
                        .setEventId(withdrawn.occurrence().eventId())
                        .setOccurredAt(withdrawn.occurrence().at())
                        .setPartnerId(withdrawn.partnerId())
                        .setKeyPersonId(withdrawn.keyPersonId())
                        .setPhaseId(withdrawn.phaseId())
                        .build();
            case LoadEvent.ValleyMissed missed ->
                ValleyMissed.newBuilder()
                        .setEventId(missed.occurrence().eventId())
                        .setOccurredAt(missed.occurrence().at())
                        .setPartnerId(missed.partnerId())
                        .setKeyPersonId(missed.keyPersonId())
                        .setFrom(missed.from())
                        .setTo(missed.to())
                        .build();
        };
    }
}
