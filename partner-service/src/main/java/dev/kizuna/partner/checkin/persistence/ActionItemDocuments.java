package dev.kizuna.partner.checkin.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.sortable;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Agreed;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Closed;
import org.bson.Document;

/** Action items as documents. */
final class ActionItemDocuments extends ChronicleDocuments<ActionItem, ActionItemEvent> {

    ActionItemDocuments() {
        super(ActionItem::new);
    }

    @Override
    protected void addFilters(ActionItem item, Document state) {
        state.append("checkInId", item.agreed().map(Agreed::checkInId).orElse(null))
                .append("ownerId", item.agreed().map(Agreed::ownerId).orElse(null))
                .append("dueAt", sortable(item.agreed().map(Agreed::dueAt).orElse(null)));
    }

    @Override
    protected Document event(ActionItemEvent event) {
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

    @Override
    protected ActionItemEvent event(Document event, String actionItemId, String partnerId) {
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
