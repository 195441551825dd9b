package dev.kizuna.partner.mismatch.messaging;

import dev.kizuna.event.partner.MismatchClosed;
import dev.kizuna.event.partner.MismatchDiagnosed;
import dev.kizuna.event.partner.MismatchKind;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Closed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyCarriedOut;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyChecked;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import dev.kizuna.partner.mismatch.domain.Observation;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Mismatches on partner.keyperson: ids and codes; the wording stays with the indicators. */
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
                        .setEvidence(diagnosed.observations().stream()
                                .map(Observation::evidenceId)
                                .distinct()
                                .toList())
                        .build();
            case RemedyPlanned planned -> toAvro(planned);
            case RemedyCarriedOut done ->
                dev.kizuna.event.partner.RemedyCarriedOut.newBuilder()
                        .setEventId(done.occurrence().eventId())
                        .setOccurredAt(done.occurrence().at())
                        .setPartnerId(done.partnerId())
                        .setMismatchId(done.mismatchId())
                        .setRemedyId(done.remedyId())
                        .setCarriedOutBy(done.carriedOutBy())
                        .build();
            case RemedyChecked checked ->
                dev.kizuna.event.partner.RemedyChecked.newBuilder()
                        .setEventId(checked.occurrence().eventId())
                        .setOccurredAt(checked.occurrence().at())
                        .setPartnerId(checked.partnerId())
                        .setMismatchId(checked.mismatchId())
                        .setRemedyId(checked.remedyId())
                        .setOutcome(code(checked.outcome()))
                        .setCheckedBy(checked.checkedBy())
                        .build();
            case Closed closed ->
                MismatchClosed.newBuilder()
                        .setEventId(closed.occurrence().eventId())
                        .setOccurredAt(closed.occurrence().at())
                        .setPartnerId(closed.partnerId())
                        .setMismatchId(closed.mismatchId())
                        .setKeyPersonId(closed.keyPersonId())
                        .setOutcome(code(closed.outcome()))
                        .build();
        };
    }

    private static SpecificRecord toAvro(RemedyPlanned planned) {
        return dev.kizuna.event.partner.RemedyPlanned.newBuilder()
                .setEventId(planned.occurrence().eventId())
                .setOccurredAt(planned.occurrence().at())
                .setPartnerId(planned.partnerId())
                .setMismatchId(planned.mismatchId())
                .setRemedyId(planned.remedy().remedyId())
                .setKind(planned.remedy().kind())
                .setOwnerId(planned.remedy().ownerId())
                .setDueOn(planned.remedy().dueOn())
                .setCheckOn(planned.remedy().checkOn())
                .build();
    }

    private static String code(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
