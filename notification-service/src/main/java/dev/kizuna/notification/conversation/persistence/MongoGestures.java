package dev.kizuna.notification.conversation.persistence;

import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.notification.conversation.domain.Gestures;
import dev.kizuna.notification.conversation.domain.Report;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Gestures in MongoDB under the id of the event that tells of them. */
public final class MongoGestures implements Gestures {

    private final Aggregates aggregates;
    private final Function<Report, OutboxEntry> encoding;

    public MongoGestures(Aggregates aggregates, Function<Report, OutboxEntry> encoding) {
        this.aggregates = aggregates;
        this.encoding = encoding;
    }

    @Override
    public boolean add(Report report) {
        var state = new Document("partnerId", report.partnerId()).append("at", Date.from(report.at()));
        var created = aggregates.insert(report.eventId(), state, null, List.of(encoding.apply(report)));
        return created instanceof Aggregates.Created.Now;
    }
}
