package dev.kizuna.campaign.activity.persistence;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;

final class SourceFields {

    private SourceFields() {}

    static Document write(Source source) {
        return new Document("eventId", source.eventId()).append("at", DocumentFields.date(source.at()));
    }

    static Source read(Document parent) {
        Document source = parent.get("source", Document.class);
        return new Source(source.getString("eventId"), instant(source, "at"));
    }

    static Instant instant(Document document, String field) {
        return Objects.requireNonNull(DocumentFields.instant(document, field));
    }
}
