package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.FeedItem;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; what is empty narrows nothing. */
public record EventFilter(String partner, String type, String topic) {

    static EventFilter of(@Nullable String partner, @Nullable String type, @Nullable String topic) {
        return new EventFilter(given(partner), given(type), given(topic));
    }

    /** Whether an event is wanted. */
    public boolean matches(FeedItem item) {
        return (partner.isEmpty() || partner.equals(item.partnerId()))
                && (type.isEmpty() || type.equals(item.type()))
                && (topic.isEmpty() || topic.equals(item.place().topic()));
    }

    /** Whether all are. */
    public boolean isEmpty() {
        return partner.isEmpty() && type.isEmpty() && topic.isEmpty();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
