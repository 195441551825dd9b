package dev.kizuna.notification.delivery.persistence;

import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Posted;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Between deliveries and their documents. Times are kept to the millisecond. */
final class DeliveryDocuments {

    private DeliveryDocuments() {}

    static Document toDocument(Delivery delivery) {
        Posted posted = delivery.posted();
        Outcome outcome = delivery.outcome();
        return new Document("_id", delivery.key())
                .append("version", delivery.version())
                .append("state", delivery.state().name())
                .append("attempts", delivery.attempts())
                .append("nextAttemptAt", Date.from(delivery.nextAttemptAt()))
                .append("createdAt", Date.from(delivery.createdAt()))
                .append("outcome", outcome == null ? null : outcome.name())
                .append("detail", delivery.detail())
                .append("inDoubt", delivery.inDoubt())
                .append(
                        "posted",
                        posted == null
                                ? null
                                : new Document("channel", posted.channel())
                                        .append("messageId", posted.messageId())
                                        .append("revision", posted.revision()))
                .append("wanted", toDocument(delivery.wanted()));
    }

    static Delivery toDelivery(Document document) {
        Document posted = document.get("posted", Document.class);
        String outcome = document.getString("outcome");
        return new Delivery(
                toNotification(document.get("wanted", Document.class)),
                posted == null
                        ? null
                        : new Posted(
                                posted.getString("channel"), posted.getString("messageId"), posted.getLong("revision")),
                Delivery.State.valueOf(document.getString("state")),
                document.getInteger("attempts"),
                instant(document, "nextAttemptAt"),
                outcome == null ? null : Outcome.valueOf(outcome),
                document.getString("detail"),
                document.getBoolean("inDoubt", false),
                instant(document, "createdAt"),
                document.getLong("version"));
    }

    private static Document toDocument(Notification wanted) {
        return new Document("requestId", wanted.requestId())
                .append("partnerId", wanted.partnerId())
                .append("matterId", wanted.matterId())
                .append("revision", wanted.revision())
                .append("kind", wanted.kind().name())
                .append("obligationId", wanted.obligationId())
                .append("policy", wanted.policy())
                .append("subjectId", wanted.subjectId())
                .append("keyPersonId", wanted.keyPersonId())
                .append("recipientId", wanted.recipientId())
                .append("channel", wanted.channel())
                .append("locale", wanted.locale())
                .append("facts", new Document(new HashMap<>(wanted.facts())));
    }

    private static Notification toNotification(Document document) {
        Map<String, String> facts = new HashMap<>();
        document.get("facts", Document.class).forEach((name, value) -> facts.put(name, value.toString()));
        return new Notification(
                document.getString("requestId"),
                document.getString("partnerId"),
                document.getString("matterId"),
                document.getLong("revision"),
                Kind.valueOf(document.getString("kind")),
                text(document, "obligationId"),
                text(document, "policy"),
                text(document, "subjectId"),
                text(document, "keyPersonId"),
                text(document, "recipientId"),
                text(document, "channel"),
                document.getString("locale"),
                facts);
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static @Nullable String text(Document document, String name) {
        return document.getString(name);
    }
}
