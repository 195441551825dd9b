package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Turns an event into a line: what happened, whether that is good, and the two or three things one asks about it next. */
public final class EventLines {

    private EventLines() {}

    /** The line of an event of any topic. */
    public static FeedItem of(SpecificRecord event, Place place, Instant publishedAt) {
        Line line = PartnershipLines.of(event, event.getSchema().getName());
        return new FeedItem(
                EventFields.eventId(event),
                publishedAt,
                EventFields.occurredAt(event),
                EventFields.partnerId(event),
                line.tone(),
                "event." + line.title(),
                line.parts(),
                place);
    }
}
