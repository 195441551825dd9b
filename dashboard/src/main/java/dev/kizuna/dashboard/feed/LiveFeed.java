package dev.kizuna.dashboard.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The newest events, and a number that grows with whatever changes. Each browser remembers the number up to which it
 * knows everything and waits for what comes after it, so that a slow one holds up nobody and one that was away is told
 * what it missed.
 */
public final class LiveFeed {

    /** Events kept. */
    public static final int KEPT = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingNew = lock.newCondition();
    private final Deque<Numbered> items = new ArrayDeque<>();
    private final Map<Interest, Map<String, Long>> changed = new EnumMap<>(Interest.class);
    private long version;
    private long sourceChanged;
    private boolean following;
    private boolean closed;

    private record Numbered(long number, FeedItem item) {}

    /**
     * What a browser does not know yet.
     *
     * @param version up to which it will know everything
     * @param items new events, oldest first
     * @param changed of which partners something changed, by what it is
     * @param sourceChanged whether Kafka was lost or found again
     * @param following whether the topics are being followed now
     */
    public record News(
            long version,
            List<FeedItem> items,
            Map<Interest, Set<String>> changed,
            boolean sourceChanged,
            boolean following) {

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return items.isEmpty() && changed.isEmpty() && !sourceChanged;
        }
    }

    /** Where something that is made now stands. */
    public record Position(long version, boolean following) {}

    /** Takes what came from the topics. */
    public void publish(Collection<FeedItem> newest, Map<Interest, Set<String>> changes) {
        if (newest.isEmpty() && changes.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            for (FeedItem item : newest) {
                items.addLast(new Numbered(++version, item));
                if (items.size() > KEPT) {
                    items.removeFirst();
                }
            }
            if (!changes.isEmpty()) {
                long now = ++version;
                changes.forEach((interest, partners) -> partners.forEach(partnerId ->
                        changed.computeIfAbsent(interest, _ -> new HashMap<>()).put(partnerId, now)));
            }
            somethingNew.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says whether the topics are being followed. */
    public void following(boolean now) {
        lock.lock();
        try {
            if (following != now) {
                following = now;
                sourceChanged = ++version;
                somethingNew.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The number up to which a page that is made now knows everything, and whether topics are followed. */
    public Position position() {
        lock.lock();
        try {
            return new Position(version, following);
        } finally {
            lock.unlock();
        }
    }

    /** All that is kept, oldest first, and the number up to which that is everything. */
    public News all() {
        return since(0);
    }

    /**
     * Waits for something that is newer than a number, then a little longer, so that what comes together is told
     * together.
     *
     * @param after the number up to which everything is known
     * @param patience how long nothing may happen before the answer is empty
     * @param gathering how long to wait on once something has happened
     */
    public News await(long after, Duration patience, Duration gathering) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (version <= after && !closed && left > 0) {
                left = somethingNew.awaitNanos(left);
            }
            left = version > after ? gathering.toNanos() : 0;
            while (!closed && left > 0) {
                left = somethingNew.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return since(after);
    }

    /** Lets people wait for what comes, after a {@link #close()} too. */
    public void open() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody go who waits. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            somethingNew.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing comes any more. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private News since(long after) {
        lock.lock();
        try {
            List<FeedItem> newer = new ArrayList<>();
            items.forEach(numbered -> {
                if (numbered.number > after) {
                    newer.add(numbered.item);
                }
            });
            Map<Interest, Set<String>> news = new EnumMap<>(Interest.class);
            changed.forEach((interest, partners) -> {
                Set<String> since = partners.entrySet().stream()
                        .filter(entry -> entry.getValue() > after)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                if (!since.isEmpty()) {
                    news.put(interest, since);
                }
            });
            return new News(version, newer, news, sourceChanged > after, following);
        } finally {
            lock.unlock();
        }
    }
}
