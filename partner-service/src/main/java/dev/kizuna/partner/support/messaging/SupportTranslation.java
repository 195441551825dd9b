package dev.kizuna.partner.support.messaging;

import dev.kizuna.event.partner.SupportMemberJoined;
import dev.kizuna.event.partner.SupportMemberLeft;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.support.domain.SupportEvent;
import dev.kizuna.partner.support.domain.SupportEvent.MemberJoined;
import dev.kizuna.partner.support.domain.SupportEvent.MemberLeft;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Support on partner.keyperson. */
@Component
final class SupportTranslation implements EventTranslation<SupportEvent> {

    @Override
    public Class<SupportEvent> type() {
        return SupportEvent.class;
    }

    @Override
    public OutboxEntry entry(SupportEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(SupportEvent event) {
        return switch (event) {
            case MemberJoined joined ->
                SupportMemberJoined.newBuilder()
                        .setEventId(joined.occurrence().eventId())
                        .setOccurredAt(joined.occurrence().at())
                        .setPartnerId(joined.partnerId())
                        .setKeyPersonId(joined.keyPersonId())
                        .setMemberId(joined.memberId())
                        .setTask(joined.task().code())
                        .build();
            case MemberLeft left ->
                SupportMemberLeft.newBuilder()
                        .setEventId(left.occurrence().eventId())
                        .setOccurredAt(left.occurrence().at())
                        .setPartnerId(left.partnerId())
                        .setKeyPersonId(left.keyPersonId())
                        .setMemberId(left.memberId())
                        .build();
        };
    }
}
