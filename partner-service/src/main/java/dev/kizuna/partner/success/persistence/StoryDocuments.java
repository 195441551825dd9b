package dev.kizuna.partner.success.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import java.util.function.Function;
import org.bson.Document;

/** Success stories as documents: their history, and what lists are filtered by. */
final class StoryDocuments implements DocumentMapper<Story> {

    @Override
    public String id(Story story) {
        return story.id();
    }

    @Override
    public Document write(Story story) {
        return new Document("storyId", story.id())
                .append("partnerId", story.partnerId())
                .append("status", story.status().name())
                .append("history", EventDocuments.write(story.history(), StoryDocuments::write));
    }

    @Override
    public Story read(Document state) {
        String storyId = text(state, "storyId");
        String partnerId = text(state, "partnerId");
        Function<Document, StoryEvent> mapping = event -> event(event, storyId, partnerId);
        return new Story(storyId, partnerId, EventDocuments.read(state, mapping));
    }

    private static Document write(StoryEvent event) {
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

    private static StoryEvent event(Document event, String storyId, String partnerId) {
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
