package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that stand in the topics, read back when somebody asks. */
public interface Archive {

    /** The event at a place; absent where nothing stands there, or no longer. */
    Answer<EventInFull> at(Place place);

    /** Events that were published before a moment. */
    Answer<Earlier> before(EventFilter filter, Instant moment);

    /** What followed from an event: milestones, gaps, credits and promises that name it, and what was said of these. */
    Answer<List<FeedItem>> following(EventInFull event);

    /** Where the event with an id stands among the last of its partner; absent where it is not among them. */
    Answer<Place> find(String partnerId, String eventId);

    /**
     * A part of the past.
     *
     * @param items newest first
     * @param before from where to look further back; absent at the beginning of the topics
     */
    record Earlier(List<FeedItem> items, @Nullable Instant before) {}
}
