package dev.kizuna.partner.success.messaging;

import dev.kizuna.event.partner.SuccessReplicated;
import dev.kizuna.event.partner.SuccessStoryDrafted;
import dev.kizuna.event.partner.SuccessStoryPublished;
import dev.kizuna.event.partner.SuccessStoryReceived;
import dev.kizuna.event.partner.SuccessStoryShared;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Drafted;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Received;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import dev.kizuna.partner.success.domain.StoryEvent.Shared;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Success stories on partner.engagement. */
@Component
final class StoryTranslation implements EventTranslation<StoryEvent> {

    @Override
    public Class<StoryEvent> type() {
        return StoryEvent.class;
    }

    @Override
    public OutboxEntry entry(StoryEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(StoryEvent event) {
        return switch (event) {
            case Drafted drafted ->
                SuccessStoryDrafted.newBuilder()
                        .setEventId(drafted.occurrence().eventId())
                        .setOccurredAt(drafted.occurrence().at())
                        .setPartnerId(drafted.partnerId())
                        .setStoryId(drafted.storyId())
                        .setKeyPersonId(drafted.keyPersonId())
                        .setDealId(drafted.dealId())
                        .build();
            case Shared shared ->
                SuccessStoryShared.newBuilder()
                        .setEventId(shared.occurrence().eventId())
                        .setOccurredAt(shared.occurrence().at())
                        .setPartnerId(shared.partnerId())
                        .setStoryId(shared.storyId())
                        .setToPartnerId(shared.toPartnerId())
                        .build();
            case Received received ->
                SuccessStoryReceived.newBuilder()
                        .setEventId(received.occurrence().eventId())
                        .setOccurredAt(received.occurrence().at())
                        .setPartnerId(received.partnerId())
                        .setStoryId(received.storyId())
                        .setByPartnerId(received.byPartnerId())
                        .setReceivedBy(received.receivedBy())
                        .build();
            case Published published ->
                SuccessStoryPublished.newBuilder()
                        .setEventId(published.occurrence().eventId())
                        .setOccurredAt(published.occurrence().at())
                        .setPartnerId(published.partnerId())
                        .setStoryId(published.storyId())
                        .setKeyPersonId(published.keyPersonId())
                        .setDealId(published.dealId())
                        .build();
            case Replicated replicated ->
                SuccessReplicated.newBuilder()
                        .setEventId(replicated.occurrence().eventId())
                        .setOccurredAt(replicated.occurrence().at())
                        .setPartnerId(replicated.partnerId())
                        .setStoryId(replicated.storyId())
                        .setByPartnerId(replicated.byPartnerId())
                        .setDealId(replicated.dealId())
                        .build();
        };
    }

    static Optional<StoryEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case SuccessStoryPublished published ->
                Optional.of(new Published(
                        occurrence,
                        partnerId,
                        published.getStoryId(),
                        published.getKeyPersonId().orElse(null),
                        published.getDealId().orElse(null)));
            case SuccessStoryDrafted drafted ->
                Optional.of(new Drafted(
                        occurrence,
                        partnerId,
                        drafted.getStoryId(),
                        drafted.getKeyPersonId().orElse(null),
                        drafted.getDealId().orElse(null)));
            case SuccessStoryShared shared ->
                Optional.of(new Shared(occurrence, partnerId, shared.getStoryId(), shared.getToPartnerId()));
            case SuccessStoryReceived received ->
                Optional.of(new Received(
                        occurrence,
                        partnerId,
                        received.getStoryId(),
                        received.getByPartnerId(),
                        received.getReceivedBy().orElse(null)));
            case SuccessReplicated replicated ->
                Optional.of(new Replicated(
                        occurrence,
                        partnerId,
                        replicated.getStoryId(),
                        replicated.getByPartnerId(),
                        replicated.getDealId().orElse(null)));
            default -> Optional.empty();
        };
    }
}
