package dev.kizuna.partner.inquiry.messaging;

import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryAssigned;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.InquiryReopened;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Assigned;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Reopened;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Inquiries on partner.engagement. */
@Component
final class InquiryTranslation implements EventTranslation<InquiryEvent> {

    @Override
    public Class<InquiryEvent> type() {
        return InquiryEvent.class;
    }

    @Override
    public OutboxEntry entry(InquiryEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(InquiryEvent event) {
        return switch (event) {
            case Received(var occurrence, var partnerId, var inquiryId, var keyPersonId, var channel, var ownerId) ->
                InquiryReceived.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setInquiryId(inquiryId)
                        .setKeyPersonId(keyPersonId)
                        .setChannel(channel)
                        .setOwnerId(ownerId)
                        .build();
            case Assigned(var occurrence, var partnerId, var inquiryId, var ownerId, var assignedBy) ->
                InquiryAssigned.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setInquiryId(inquiryId)
                        .setOwnerId(ownerId)
                        .setAssignedBy(assignedBy)
                        .build();
            case Answered answered ->
                InquiryAnswered.newBuilder()
                        .setEventId(answered.occurrence().eventId())
                        .setOccurredAt(answered.occurrence().at())
                        .setPartnerId(answered.partnerId())
                        .setInquiryId(answered.inquiryId())
                        .setAnsweredBy(answered.answeredBy())
                        .setAutomatic(answered.automatic())
                        .setChannel(answered.channel())
                        .setDirect(answered.direct())
                        .build();
            case Reopened(var occurrence, var partnerId, var inquiryId, var reason) ->
                InquiryReopened.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setInquiryId(inquiryId)
                        .setReason(reason)
                        .build();
        };
    }

    static Optional<InquiryEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case InquiryReceived received ->
                Optional.of(new Received(
                        occurrence,
                        partnerId,
                        received.getInquiryId(),
                        received.getKeyPersonId().orElse(null),
                        received.getChannel(),
                        received.getOwnerId().orElse(null)));
            case InquiryAnswered answered ->
                Optional.of(new Answered(
                        occurrence,
                        partnerId,
                        answered.getInquiryId(),
                        answered.getAnsweredBy(),
                        answered.getAutomatic(),
                        answered.getChannel().orElse(null),
                        answered.getDirect(),
                        null));
            case InquiryAssigned assigned ->
                Optional.of(new Assigned(
                        occurrence,
                        partnerId,
                        assigned.getInquiryId(),
                        assigned.getOwnerId(),
                        assigned.getAssignedBy().orElse(null)));
            case InquiryReopened reopened ->
                Optional.of(new Reopened(
                        occurrence,
                        partnerId,
                        reopened.getInquiryId(),
                        reopened.getReason().orElse(null)));
            default -> Optional.empty();
        };
    }
}
