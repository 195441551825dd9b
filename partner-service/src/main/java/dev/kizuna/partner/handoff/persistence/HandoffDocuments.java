package dev.kizuna.partner.handoff.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Completed;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Requested;
import java.util.function.Function;
import org.bson.Document;

/** Hand-offs as documents: their history, and what lists are filtered by. */
final class HandoffDocuments implements DocumentMapper<Handoff> {

    @Override
    public String id(Handoff handoff) {
        return handoff.id();
    }

    @Override
    public Document write(Handoff handoff) {
        return new Document("handoffId", handoff.id())
                .append("partnerId", handoff.partnerId())
                .append("status", handoff.status().name())
                .append("history", EventDocuments.write(handoff.history(), HandoffDocuments::write));
    }

    @Override
    public Handoff read(Document state) {
        String handoffId = text(state, "handoffId");
        String partnerId = text(state, "partnerId");
        Function<Document, HandoffEvent> mapping = event -> event(event, handoffId, partnerId);
        return new Handoff(handoffId, partnerId, EventDocuments.read(state, mapping));
    }

    private static Document write(HandoffEvent event) {
        return switch (event) {
            case Requested requested ->
                EventDocuments.of("requested", requested)
                        .append("toTeam", requested.toTeam())
                        .append("requestedBy", requested.requestedBy())
                        .append("dueAt", date(requested.dueAt()));
            case Completed completed ->
                EventDocuments.of("completed", completed).append("completedBy", completed.completedBy());
        };
    }

    private static HandoffEvent event(Document event, String handoffId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "requested" ->
                new Requested(
                        occurrence(event),
                        partnerId,
                        handoffId,
                        text(event, "toTeam"),
                        event.getString("requestedBy"),
                        time(event, "dueAt"));
            case "completed" -> new Completed(occurrence(event), partnerId, handoffId, event.getString("completedBy"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
