package dev.kizuna.partner.agenda.messaging;

import dev.kizuna.event.partner.AgendaFrozen;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.agenda.domain.AgendaEvent;
import dev.kizuna.partner.agenda.domain.AgendaEvent.Frozen;
import dev.kizuna.partner.agenda.domain.AgendaEvent.IssueRolledUp;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Pages on partner.engagement. They are made here alone, so whatever others say of pages is passed over. */
@Component
final class AgendaTranslation implements EventTranslation<AgendaEvent> {

    @Override
    public Class<AgendaEvent> type() {
        return AgendaEvent.class;
    }

    @Override
    public OutboxEntry entry(AgendaEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(AgendaEvent event) {
        return switch (event) {
            case Frozen frozen ->
                AgendaFrozen.newBuilder()
                        .setEventId(frozen.occurrence().eventId())
                        .setOccurredAt(frozen.occurrence().at())
                        .setPartnerId(frozen.partnerId())
                        .setCheckInId(frozen.checkInId())
                        .setCadence(Cadence.valueOf(frozen.cadence().name()))
                        .setKeyPersonId(frozen.keyPersonId())
                        .setProgress(frozen.progress())
                        .setIssues(frozen.issues())
                        .setNextMoves(frozen.nextMoves())
                        .build();
            case IssueRolledUp(var occurrence, var partnerId, var checkInId, var step) ->
                dev.kizuna.event.partner.IssueRolledUp.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setIssueId(step.matter().issueId())
                        .setKind(step.matter().kind().code())
                        .setSubjectId(step.matter().subjectId())
                        .setFromCheckInId(checkInId)
                        .setToCadence(Cadence.valueOf(step.toCadence().name()))
                        .build();
        };
    }
}
