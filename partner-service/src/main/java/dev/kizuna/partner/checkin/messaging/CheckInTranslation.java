package dev.kizuna.partner.checkin.messaging;

import dev.kizuna.event.partner.CheckInCancelled;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.CheckInScheduled;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Cancelled;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Check-ins on partner.engagement. */
@Component
final class CheckInTranslation implements EventTranslation<CheckInEvent> {

    @Override
    public Class<CheckInEvent> type() {
        return CheckInEvent.class;
    }

    @Override
    public OutboxEntry entry(CheckInEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(CheckInEvent event) {
        return switch (event) {
            case Scheduled scheduled ->
                CheckInScheduled.newBuilder()
                        .setEventId(scheduled.occurrence().eventId())
                        .setOccurredAt(scheduled.occurrence().at())
                        .setPartnerId(scheduled.partnerId())
                        .setCheckInId(scheduled.checkInId())
                        .setCadence(cadence(scheduled.cadence()))
                        .setKeyPersonId(scheduled.keyPersonId())
                        .setDueAt(scheduled.dueAt())
                        .build();
            case Held held ->
                CheckInHeld.newBuilder()
                        .setEventId(held.occurrence().eventId())
                        .setOccurredAt(held.occurrence().at())
                        .setPartnerId(held.partnerId())
                        .setCheckInId(held.checkInId())
                        .setCadence(cadence(held.cadence()))
                        .setKeyPersonId(held.keyPersonId())
                        .setMinutes(held.minutes())
                        .build();
            case Cancelled cancelled ->
                CheckInCancelled.newBuilder()
                        .setEventId(cancelled.occurrence().eventId())
                        .setOccurredAt(cancelled.occurrence().at())
                        .setPartnerId(cancelled.partnerId())
                        .setCheckInId(cancelled.checkInId())
                        .setCadence(cadence(cancelled.cadence()))
                        .setKeyPersonId(cancelled.keyPersonId())
                        .setReason(cancelled.reason())
                        .build();
        };
    }

    static Optional<CheckInEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case CheckInScheduled scheduled ->
                Optional.of(new Scheduled(
                        occurrence,
                        partnerId,
                        scheduled.getCheckInId(),
                        cadence(scheduled.getCadence()),
                        scheduled.getKeyPersonId(),
                        scheduled.getDueAt()));
            case CheckInHeld held ->
                Optional.of(new Held(
                        occurrence,
                        partnerId,
                        held.getCheckInId(),
                        cadence(held.getCadence()),
                        held.getKeyPersonId(),
                        held.getMinutes().orElse(null)));
            case CheckInCancelled cancelled ->
                Optional.of(new Cancelled(
                        occurrence,
                        partnerId,
                        cancelled.getCheckInId(),
                        cadence(cancelled.getCadence()),
                        cancelled.getKeyPersonId(),
                        cancelled.getReason().orElse(null)));
            default -> Optional.empty();
        };
    }

    private static dev.kizuna.event.partner.Cadence cadence(Cadence cadence) {
        return dev.kizuna.event.partner.Cadence.valueOf(cadence.name());
    }

    private static Cadence cadence(dev.kizuna.event.partner.Cadence cadence) {
        return Cadence.valueOf(cadence.name());
    }
}
