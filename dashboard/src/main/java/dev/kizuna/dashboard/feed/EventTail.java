package dev.kizuna.dashboard.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The newest events, many more than one page shows, so that those of a partner or of a kind are found among them. */
public final class EventTail {

    /** Events kept: a few megabytes at most. */
    public static final int KEPT = 2_000;

    private final Deque<FeedItem> items = new ArrayDeque<>();

    /** Takes what came, oldest first. */
    public synchronized void add(Collection<FeedItem> newer) {
        for (FeedItem item : newer) {
            items.addLast(item);
            if (items.size() > KEPT) {
                items.removeFirst();
            }
        }
    }

    /** Those that are wanted, newest first. */
    public synchronized List<FeedItem> newest(Predicate<FeedItem> wanted, int most) {
        List<FeedItem> found = new ArrayList<>();
        Iterator<FeedItem> backwards = items.descendingIterator();
        while (backwards.hasNext() && found.size() < most) {
            FeedItem item = backwards.next();
            if (wanted.test(item)) {
                found.add(item);
            }
        }
        return found;
    }

    /** The event with an id, if it is among them. */
    public Optional<FeedItem> find(String eventId) {
        return newest(item -> item.eventId().equals(eventId), 1).stream().findFirst();
    }
}
