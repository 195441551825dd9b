package dev.kizuna.dashboard.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
    private final Map<String, Long> figuresChanged = new HashMap<>();
    private long version;
    private long promisesChanged;
    private long sourceChanged;
    private boolean following;
    private boolean closed;

    private record Numbered(long number, FeedItem item) {}

    /**
     * What a browser does not know yet.
     *
     * @param version up to which it will know everything
     * @param items new events, oldest first
     * @param promises whether any promise changed
     * @param figuresOf partners whose figures changed
     * @param sourceChanged whether Kafka was lost or found again
     * @param following whether the topics are being followed now
     */
    public record News(
            long version,
            List<FeedItem> items,
            boolean promises,
            Set<String> figuresOf,
            boolean sourceChanged,
            boolean following) {

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return items.isEmpty() && !promises && figuresOf.isEmpty() && !sourceChanged;
        }
    }

    /** Takes what came from the topics. */
    public void publish(Collection<FeedItem> newest, boolean promises, Set<String> figuresOf) {
        if (newest.isEmpty() && !promises && figuresOf.isEmpty()) {
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
            if (promises) {
                promisesChanged = ++version;
            }
            if (!figuresOf.isEmpty()) {
                long changed = ++version;
                figuresOf.forEach(partnerId -> figuresChanged.put(partnerId, changed));
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

    /** Whether nothing more will come. */
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
            Set<String> figures = figuresChanged.entrySet().stream()
                    .filter(entry -> entry.getValue() > after)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return new News(version, newer, promisesChanged > after, figures, sourceChanged > after, following);
        } finally {
            lock.unlock();
        }
    }
}
