package dev.kizuna.partner.handoff.messaging;

import dev.kizuna.event.partner.HandoffCompleted;
import dev.kizuna.event.partner.HandoffRequested;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Completed;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Requested;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Hand-offs on partner.engagement. */
@Component
final class HandoffTranslation implements EventTranslation<HandoffEvent> {

    @Override
    public Class<HandoffEvent> type() {
        return HandoffEvent.class;
    }

    @Override
    public OutboxEntry entry(HandoffEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(HandoffEvent event) {
        return switch (event) {
            case Requested requested ->
                HandoffRequested.newBuilder()
                        .setEventId(requested.occurrence().eventId())
                        .setOccurredAt(requested.occurrence().at())
                        .setPartnerId(requested.partnerId())
                        .setHandoffId(requested.handoffId())
                        .setToTeam(requested.toTeam())
                        .setRequestedBy(requested.requestedBy())
                        .setDueAt(requested.dueAt())
                        .build();
            case Completed completed ->
                HandoffCompleted.newBuilder()
                        .setEventId(completed.occurrence().eventId())
                        .setOccurredAt(completed.occurrence().at())
                        .setPartnerId(completed.partnerId())
                        .setHandoffId(completed.handoffId())
                        .setCompletedBy(completed.completedBy())
                        .build();
        };
    }

    static Optional<HandoffEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case HandoffRequested requested ->
                Optional.of(new Requested(
                        occurrence,
                        partnerId,
                        requested.getHandoffId(),
                        requested.getToTeam(),
                        requested.getRequestedBy().orElse(null),
                        requested.getDueAt()));
            case HandoffCompleted completed ->
                Optional.of(new Completed(
                        occurrence,
                        partnerId,
                        completed.getHandoffId(),
                        completed.getCompletedBy().orElse(null)));
            default -> Optional.empty();
        };
    }
}
