package dev.kizuna.partner.success.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.success.domain.Consent;
import dev.kizuna.partner.success.domain.Narrative;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Drafted;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Received;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import dev.kizuna.partner.success.domain.StoryEvent.Shared;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Success stories as documents: their history, and what is in no event. */
final class StoryDocuments implements DocumentMapper<Story> {

    private static final String NARRATIVE = "narrative";
    private static final String TITLE = "title";
    private static final String WHAT_WORKED = "whatWorked";
    private static final String OTHERS_CAN_REPEAT = "othersCanRepeat";

    @Override
    public String id(Story story) {
        return story.id();
    }

    @Override
    public Set<String> texts() {
        return Set.of("title", "whatWorked", "othersCanRepeat");
    }

    @Override
    public Document write(Story story) {
        return new Document("partnerId", story.partnerId())
                .append("status", story.status().name())
                .append("keyPersonId", story.keyPersonId().orElse(null))
                .append(
                        "sharedWith",
                        story.shares().stream().map(Shared::toPartnerId).toList())
                .append("history", EventDocuments.write(story.history(), StoryDocuments::event))
                .append("facts", FactsDocuments.write(story.facts()))
                .append(NARRATIVE, narrative(story.narrative()))
                .append("consent", consent(story.consent()));
    }

    @Override
    public Story read(String id, Document state) {
        String partnerId = text(state, "partnerId");
        return new Story(
                id,
                partnerId,
                EventDocuments.read(state, event -> event(event, id, partnerId)),
                FactsDocuments.read(state.get("facts", Document.class)),
                narrative(state.get(NARRATIVE, new Document())),
                consent(state.get("consent", Document.class)));
    }

    private static Document event(StoryEvent event) {
        return switch (event) {
            case Drafted drafted ->
                EventDocuments.of("drafted", drafted)
                        .append("keyPersonId", drafted.keyPersonId())
                        .append("dealId", drafted.dealId());
            case Published published ->
                EventDocuments.of("published", published)
                        .append("keyPersonId", published.keyPersonId())
                        .append("dealId", published.dealId());
            case Shared shared -> EventDocuments.of("shared", shared).append("toPartnerId", shared.toPartnerId());
            case Received received ->
                EventDocuments.of("received", received)
                        .append("byPartnerId", received.byPartnerId())
                        .append("receivedBy", received.receivedBy());
            case Replicated replicated ->
                EventDocuments.of("replicated", replicated)
                        .append("byPartnerId", replicated.byPartnerId())
                        .append("dealId", replicated.dealId());
        };
    }

    private static StoryEvent event(Document event, String storyId, String partnerId) {
        var occurrence = occurrence(event);
        String keyPersonId = event.getString("keyPersonId");
        String dealId = event.getString("dealId");
        return switch (EventDocuments.type(event)) {
            case "drafted" -> new Drafted(occurrence, partnerId, storyId, keyPersonId, dealId);
            case "published" -> new Published(occurrence, partnerId, storyId, keyPersonId, dealId);
            case "shared" -> new Shared(occurrence, partnerId, storyId, text(event, "toPartnerId"));
            case "received" ->
                new Received(occurrence, partnerId, storyId, text(event, "byPartnerId"), event.getString("receivedBy"));
            case "replicated" -> new Replicated(occurrence, partnerId, storyId, text(event, "byPartnerId"), dealId);
            default -> throw EventDocuments.unknown(event);
        };
    }

    private static Document narrative(Narrative narrative) {
        return new Document(TITLE, narrative.title())
                .append(WHAT_WORKED, narrative.whatWorked())
                .append(OTHERS_CAN_REPEAT, narrative.othersCanRepeat());
    }

    private static Narrative narrative(Document document) {
        return new Narrative(
                document.getString(TITLE),
                document.getList(WHAT_WORKED, String.class, List.of()),
                document.getList(OTHERS_CAN_REPEAT, String.class, List.of()));
    }

    private static @Nullable Document consent(@Nullable Consent consent) {
        return consent == null
                ? null
                : new Document("givenBy", consent.givenBy()).append("givenAt", EventDocuments.date(consent.givenAt()));
    }

    private static @Nullable Consent consent(@Nullable Document document) {
        return document == null ? null : new Consent(text(document, "givenBy"), time(document, "givenAt"));
    }
}
