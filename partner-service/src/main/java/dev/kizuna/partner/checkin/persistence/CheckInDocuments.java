package dev.kizuna.partner.checkin.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import java.util.function.Function;
import org.bson.Document;

/** Check-ins as documents: their history, and what lists are filtered by. */
final class CheckInDocuments implements DocumentMapper<CheckIn> {

    @Override
    public String id(CheckIn checkIn) {
        return checkIn.id();
    }

    @Override
    public Document write(CheckIn checkIn) {
        return new Document("checkInId", checkIn.id())
                .append("partnerId", checkIn.partnerId())
                .append(
                        "keyPersonId",
                        checkIn.known().map(CheckInEvent::keyPersonId).orElse(null))
                .append("status", checkIn.status().name())
                .append("history", EventDocuments.write(checkIn.history(), CheckInDocuments::write));
    }

    @Override
    public CheckIn read(Document state) {
        String checkInId = text(state, "checkInId");
        String partnerId = text(state, "partnerId");
        Function<Document, CheckInEvent> mapping = event -> event(event, checkInId, partnerId);
        return new CheckIn(checkInId, partnerId, EventDocuments.read(state, mapping));
    }

    private static Document write(CheckInEvent event) {
        Document document = switch (event) {
            case Scheduled scheduled ->
                EventDocuments.of("scheduled", scheduled).append("dueAt", date(scheduled.dueAt()));
            case Held held -> EventDocuments.of("held", held);
        };
        return document.append("cadence", event.cadence().name()).append("keyPersonId", event.keyPersonId());
    }

    private static CheckInEvent event(Document event, String checkInId, String partnerId) {
        Cadence cadence = Cadence.valueOf(text(event, "cadence"));
        String keyPersonId = text(event, "keyPersonId");
        return switch (EventDocuments.type(event)) {
            case "scheduled" ->
                new Scheduled(occurrence(event), partnerId, checkInId, cadence, keyPersonId, time(event, "dueAt"));
            case "held" -> new Held(occurrence(event), partnerId, checkInId, cadence, keyPersonId);
            default -> throw EventDocuments.unknown(event);
        };
    }
}
