package dev.kizuna.notification.delivery.persistence;

import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Notification.About;
import dev.kizuna.notification.delivery.domain.Notification.Audience;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Between notifications and their part of a delivery's document. */
final class NotificationDocuments {

    private NotificationDocuments() {}

    static Document toDocument(Notification wanted) {
        About about = wanted.about();
        Audience audience = wanted.audience();
        Instant from = wanted.deliverFrom();
        return new Document("requestId", wanted.requestId())
                .append("partnerId", wanted.partnerId())
                .append("matterId", wanted.matterId())
                .append("revision", wanted.revision())
                .append("kind", wanted.kind().name())
                .append("at", Date.from(wanted.at()))
                .append("obligationId", about.obligationId())
                .append("policy", about.policy())
                .append("subjectId", about.subjectId())
                .append("keyPersonId", about.keyPersonId())
                .append("recipientId", audience.recipientId())
                .append("role", audience.role())
                .append("direct", audience.direct())
                .append("medium", audience.medium())
                .append("channel", audience.channel())
                .append("step", wanted.step())
                .append("threadOf", wanted.threadOf())
                .append("deliverFrom", from == null ? null : Date.from(from))
                .append("actions", wanted.actions())
                .append("locale", wanted.locale())
                .append("facts", new Document(new HashMap<>(wanted.facts())));
    }

    static Notification toNotification(Document document) {
        Map<String, String> facts = new HashMap<>();
        document.get("facts", Document.class).forEach((name, value) -> facts.put(name, value.toString()));
        Date from = document.getDate("deliverFrom");
        return new Notification(
                document.getString("requestId"),
                document.getString("partnerId"),
                document.getString("matterId"),
                document.getLong("revision"),
                Kind.valueOf(document.getString("kind")),
                document.getDate("at").toInstant(),
                new About(
                        document.getString("obligationId"),
                        document.getString("policy"),
                        document.getString("subjectId"),
                        document.getString("keyPersonId")),
                new Audience(
                        document.getString("recipientId"),
                        document.getString("role"),
                        document.getBoolean("direct", false),
                        document.getString("medium"),
                        document.getString("channel")),
                document.getInteger("step"),
                document.getString("threadOf"),
                from == null ? null : from.toInstant(),
                document.getList("actions", String.class, List.of()),
                document.getString("locale"),
                facts);
    }
}
