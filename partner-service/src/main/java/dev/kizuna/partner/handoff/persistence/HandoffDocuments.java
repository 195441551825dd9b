package dev.kizuna.partner.handoff.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.sortable;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Completed;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Requested;
import org.bson.Document;

/** Hand-offs as documents. */
final class HandoffDocuments extends ChronicleDocuments<Handoff, HandoffEvent> {

    HandoffDocuments() {
        super(Handoff::new);
    }

    @Override
    protected void addFilters(Handoff handoff, Document state) {
        state.append("toTeam", handoff.requested().map(Requested::toTeam).orElse(null))
                .append(
                        "dueAt",
                        sortable(handoff.requested().map(Requested::dueAt).orElse(null)));
    }

    @Override
    protected Document event(HandoffEvent event) {
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

    @Override
    protected HandoffEvent event(Document event, String handoffId, String partnerId) {
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
