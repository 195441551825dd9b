package dev.kizuna.notification.delivery.persistence;

import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Tries;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Between deliveries and their documents. Times are kept to the millisecond. */
final class DeliveryDocuments {

    private DeliveryDocuments() {}

    static Document toDocument(Delivery delivery) {
        Outcome outcome = delivery.outcome();
        var document = new Document("_id", delivery.key())
                .append("version", delivery.version())
                .append("state", delivery.state().name())
                .append("medium", delivery.medium())
                .append("tries", toDocument(delivery.tries()))
                .append("nextAttemptAt", Date.from(delivery.nextAttemptAt()))
                .append("createdAt", Date.from(delivery.createdAt()))
                .append("outcome", outcome == null ? null : outcome.name())
                .append("detail", delivery.detail())
                .append("posted", toDocument(delivery.posted()))
                .append("wanted", NotificationDocuments.toDocument(delivery.wanted()));
        String time = SortableTimes.of(delivery.nextAttemptAt(), delivery.key());
        if (delivery.state().isUnfinished()) {
            document.append(SortableTimes.WAITING, time);
        } else {
            document.append(SortableTimes.ENDED, time);
        }
        return delivery.state() == Delivery.State.PARKED ? document.append(SortableTimes.PARKED, time) : document;
    }

    static Delivery toDelivery(Document document) {
        String outcome = document.getString("outcome");
        return new Delivery(
                NotificationDocuments.toNotification(document.get("wanted", Document.class)),
                toPosted(document.get("posted", Document.class)),
                Delivery.State.valueOf(document.getString("state")),
                document.getString("medium"),
                toTries(document.get("tries", Document.class)),
                document.getDate("nextAttemptAt").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                document.getString("detail"),
                document.getDate("createdAt").toInstant(),
                document.getLong("version"));
    }

    private static @Nullable Document toDocument(@Nullable Posted posted) {
        return posted == null
                ? null
                : new Document("medium", posted.medium())
                        .append("place", posted.place())
                        .append("channel", posted.channel())
                        .append("messageId", posted.messageId())
                        .append("reference", posted.reference())
                        .append("kind", posted.kind().name())
                        .append("revision", posted.revision());
    }

    private static @Nullable Posted toPosted(@Nullable Document document) {
        return document == null
                ? null
                : new Posted(
                        document.getString("medium"),
                        document.getString("place"),
                        document.getString("channel"),
                        document.getString("messageId"),
                        document.getString("reference"),
                        Kind.valueOf(document.getString("kind")),
                        document.getLong("revision"));
    }

    private static Document toDocument(Tries tries) {
        Instant doubt = tries.doubtSince();
        return new Document("attempts", tries.attempts())
                .append("failures", tries.failures())
                .append("blind", tries.blind())
                .append("stop", tries.stop())
                .append("since", Date.from(tries.since()))
                .append("doubtSince", doubt == null ? null : Date.from(doubt));
    }

    private static Tries toTries(Document document) {
        Date doubt = document.getDate("doubtSince");
        return new Tries(
                document.getInteger("attempts"),
                document.getInteger("failures"),
                document.getInteger("blind"),
                document.getInteger("stop"),
                document.getDate("since").toInstant(),
                doubt == null ? null : doubt.toInstant());
    }
}
