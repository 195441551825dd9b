package dev.kizuna.partner.succession.messaging;

import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import org.springframework.stereotype.Component;

/** Successions on partner.keyperson. */
@Component
final class SuccessionTranslation implements EventTranslation<SuccessionPlanned> {

    @Override
    public Class<SuccessionPlanned> type() {
        return SuccessionPlanned.class;
    }

    @Override
    public OutboxEntry entry(SuccessionPlanned event, OutboxEncoder encoder) {
        return encoder.encode(dev.kizuna.event.partner.SuccessionPlanned.newBuilder()
                .setEventId(event.occurrence().eventId())
                .setOccurredAt(event.occurrence().at())
                .setPartnerId(event.partnerId())
                .setKeyPersonId(event.keyPersonId())
                .setSuccessorId(event.successorId())
                .setLastDay(event.lastDay())
                .build());
    }
}
