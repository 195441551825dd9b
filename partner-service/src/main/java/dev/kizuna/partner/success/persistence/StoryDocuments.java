package dev.kizuna.partner.success.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import org.bson.Document;

/** Success stories as documents. */
final class StoryDocuments extends ChronicleDocuments<Story, StoryEvent> {

    StoryDocuments() {
        super(Story::new);
    }

    @Override
    protected Document event(StoryEvent event) {
        return switch (event) {
            case Published published ->
                EventDocuments.of("published", published)
                        .append("keyPersonId", published.keyPersonId())
                        .append("dealId", published.dealId());
            case Replicated replicated ->
                EventDocuments.of("replicated", replicated)
                        .append("byPartnerId", replicated.byPartnerId())
                        .append("dealId", replicated.dealId());
        };
    }

    @Override
    protected StoryEvent event(Document event, String storyId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "published" ->
                new Published(
                        occurrence(event),
                        partnerId,
                        storyId,
                        event.getString("keyPersonId"),
                        event.getString("dealId"));
            case "replicated" ->
                new Replicated(
                        occurrence(event), partnerId, storyId, text(event, "byPartnerId"), event.getString("dealId"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
