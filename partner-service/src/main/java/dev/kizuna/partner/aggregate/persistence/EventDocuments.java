package dev.kizuna.partner.aggregate.persistence;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the documents of all events have in common: {@code {type, eventId, at, ...}}. */
public final class EventDocuments {

    private static final String TYPE = "type";

    private EventDocuments() {}

    /** Begins the document of an event. */
    public static Document of(String type, DomainEvent event) {
        return new Document(TYPE, type)
                .append("eventId", event.occurrence().eventId())
                .append("at", Date.from(event.occurrence().at()));
    }

    /** Kind of the event in a document. */
    public static String type(Document document) {
        return text(document, TYPE);
    }

    /** Id and time of the event in a document. */
    public static Occurrence occurrence(Document document) {
        return new Occurrence(text(document, "eventId"), time(document, "at"));
    }

    /** All events of a history. */
    public static <E extends DomainEvent> List<Document> write(History<E> history, Function<E, Document> mapping) {
        return history.events().stream().map(mapping).toList();
    }

    /** The history in the field {@code history}. */
    public static <E extends DomainEvent> History<E> read(Document state, Function<Document, E> mapping) {
        return new History<>(state.getList("history", Document.class, List.of()).stream()
                .map(mapping)
                .toList());
    }

    /** What to throw for a kind that this version does not know. */
    public static IllegalStateException unknown(Document event) {
        return new IllegalStateException("No such event: " + event.toJson());
    }

    /** A text that must be there. */
    public static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    /** A time that must be there. */
    public static Instant time(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }

    /** A time that may be absent. */
    public static @Nullable Instant optionalTime(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    /** A time as a text that sorts as times do, by which lists are filtered. */
    public static @Nullable String sortable(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A time for a document. */
    public static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }
}
