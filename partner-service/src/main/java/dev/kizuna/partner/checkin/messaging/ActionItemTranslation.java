package dev.kizuna.partner.checkin.messaging;

import dev.kizuna.event.partner.ActionItemAgreed;
import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Agreed;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Closed;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Action items on partner.engagement. */
@Component
final class ActionItemTranslation implements EventTranslation<ActionItemEvent> {

    @Override
    public Class<ActionItemEvent> type() {
        return ActionItemEvent.class;
    }

    @Override
    public OutboxEntry entry(ActionItemEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(ActionItemEvent event) {
        return switch (event) {
            case Agreed agreed ->
                ActionItemAgreed.newBuilder()
                        .setEventId(agreed.occurrence().eventId())
                        .setOccurredAt(agreed.occurrence().at())
                        .setPartnerId(agreed.partnerId())
                        .setActionItemId(agreed.actionItemId())
                        .setCheckInId(agreed.checkInId())
                        .setOwnerId(agreed.ownerId())
                        .setDueAt(agreed.dueAt())
                        .build();
            case Closed closed ->
                ActionItemClosed.newBuilder()
                        .setEventId(closed.occurrence().eventId())
                        .setOccurredAt(closed.occurrence().at())
                        .setPartnerId(closed.partnerId())
                        .setActionItemId(closed.actionItemId())
                        .setClosedBy(closed.closedBy())
                        .setDone(closed.done())
                        .build();
        };
    }

    static Optional<ActionItemEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case ActionItemAgreed agreed ->
                Optional.of(new Agreed(
                        occurrence,
                        partnerId,
                        agreed.getActionItemId(),
                        agreed.getCheckInId().orElse(null),
                        agreed.getOwnerId(),
                        agreed.getDueAt()));
            case ActionItemClosed closed ->
                Optional.of(new Closed(
                        occurrence, partnerId, closed.getActionItemId(), closed.getClosedBy(), closed.getDone()));
            default -> Optional.empty();
        };
    }
}
