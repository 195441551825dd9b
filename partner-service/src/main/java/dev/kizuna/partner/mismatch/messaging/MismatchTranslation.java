package dev.kizuna.partner.mismatch.messaging;

import dev.kizuna.event.partner.MismatchDiagnosed;
import dev.kizuna.event.partner.MismatchKind;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Mismatches on partner.keyperson. */
@Component
final class MismatchTranslation implements EventTranslation<MismatchEvent> {

    @Override
    public Class<MismatchEvent> type() {
        return MismatchEvent.class;
    }

    @Override
    public OutboxEntry entry(MismatchEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(MismatchEvent event) {
        return switch (event) {
            case Diagnosed diagnosed ->
                MismatchDiagnosed.newBuilder()
                        .setEventId(diagnosed.occurrence().eventId())
                        .setOccurredAt(diagnosed.occurrence().at())
                        .setPartnerId(diagnosed.partnerId())
                        .setMismatchId(diagnosed.mismatchId())
                        .setKeyPersonId(diagnosed.keyPersonId())
                        .setKind(MismatchKind.valueOf(diagnosed.kind().name()))
                        .setEvidence(diagnosed.evidence())
                        .build();
            case RemedyPlanned planned ->
                dev.kizuna.event.partner.RemedyPlanned.newBuilder()
                        .setEventId(planned.occurrence().eventId())
                        .setOccurredAt(planned.occurrence().at())
                        .setPartnerId(planned.partnerId())
                        .setMismatchId(planned.mismatchId())
                        .setRemedyId(planned.remedyId())
                        .setKind(planned.kind())
                        .setCheckOn(planned.checkOn())
                        .build();
        };
    }
}
