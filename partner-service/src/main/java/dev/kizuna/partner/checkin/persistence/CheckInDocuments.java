package dev.kizuna.partner.checkin.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.sortable;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Cancelled;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import org.bson.Document;

/** Check-ins as documents. */
final class CheckInDocuments extends ChronicleDocuments<CheckIn, CheckInEvent> {

    CheckInDocuments() {
        super(CheckIn::new);
    }

    @Override
    protected void addFilters(CheckIn checkIn, Document state) {
        state.append(
                        "keyPersonId",
                        checkIn.known().map(CheckInEvent::keyPersonId).orElse(null))
                .append(
                        "cadence",
                        checkIn.known().map(known -> known.cadence().name()).orElse(null))
                .append(
                        "dueAt",
                        sortable(checkIn.scheduled().map(Scheduled::dueAt).orElse(null)));
    }

    @Override
    protected Document event(CheckInEvent event) {
        Document document = switch (event) {
            case Scheduled scheduled ->
                EventDocuments.of("scheduled", scheduled).append("dueAt", date(scheduled.dueAt()));
            case Held held -> EventDocuments.of("held", held).append("minutes", held.minutes());
            case Cancelled cancelled ->
                EventDocuments.of("cancelled", cancelled).append("reason", cancelled.reason());
        };
        return document.append("cadence", event.cadence().name()).append("keyPersonId", event.keyPersonId());
    }

    @Override
    protected CheckInEvent event(Document event, String checkInId, String partnerId) {
        Cadence cadence = Cadence.valueOf(text(event, "cadence"));
        String keyPersonId = text(event, "keyPersonId");
        return switch (EventDocuments.type(event)) {
            case "scheduled" ->
                new Scheduled(occurrence(event), partnerId, checkInId, cadence, keyPersonId, time(event, "dueAt"));
            case "held" ->
                new Held(occurrence(event), partnerId, checkInId, cadence, keyPersonId, event.getInteger("minutes"));
            case "cancelled" ->
                new Cancelled(occurrence(event), partnerId, checkInId, cadence, keyPersonId, event.getString("reason"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
