package dev.kizuna.partner.checkin.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Agreed;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Closed;
import java.util.function.Function;
import org.bson.Document;

/** Action items as documents: their history, and what lists are filtered by. */
final class ActionItemDocuments implements DocumentMapper<ActionItem> {

    @Override
    public String id(ActionItem item) {
        return item.id();
    }

    @Override
    public Document write(ActionItem item) {
        return new Document("actionItemId", item.id())
                .append("partnerId", item.partnerId())
                .append("checkInId", item.agreed().map(Agreed::checkInId).orElse(null))
                .append("ownerId", item.agreed().map(Agreed::ownerId).orElse(null))
                .append("status", item.status().name())
                .append("history", EventDocuments.write(item.history(), ActionItemDocuments::write));
    }

    @Override
    public ActionItem read(Document state) {
        String actionItemId = text(state, "actionItemId");
        String partnerId = text(state, "partnerId");
        Function<Document, ActionItemEvent> mapping = event -> event(event, actionItemId, partnerId);
        return new ActionItem(actionItemId, partnerId, EventDocuments.read(state, mapping));
    }

    private static Document write(ActionItemEvent event) {
        return switch (event) {
            case Agreed agreed ->
                EventDocuments.of("agreed", agreed)
                        .append("checkInId", agreed.checkInId())
                        .append("ownerId", agreed.ownerId())
                        .append("dueAt", date(agreed.dueAt()));
            case Closed closed ->
                EventDocuments.of("closed", closed)
                        .append("closedBy", closed.closedBy())
                        .append("done", closed.done());
        };
    }

    private static ActionItemEvent event(Document event, String actionItemId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "agreed" ->
                new Agreed(
                        occurrence(event),
                        partnerId,
                        actionItemId,
                        event.getString("checkInId"),
                        text(event, "ownerId"),
                        time(event, "dueAt"));
            case "closed" ->
                new Closed(
                        occurrence(event),
                        partnerId,
                        actionItemId,
                        text(event, "closedBy"),
                        event.getBoolean("done", true));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
