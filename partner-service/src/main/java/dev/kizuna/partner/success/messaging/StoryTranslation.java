package dev.kizuna.partner.success.messaging;

import dev.kizuna.event.partner.SuccessReplicated;
import dev.kizuna.event.partner.SuccessStoryPublished;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
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
