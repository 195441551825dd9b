package dev.kizuna.notification.obligation.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which promise has to be looked at when, ordered by time, so that a tick costs what is due and not what is open. What is
 * done is deleted, and a scan over many deleted keys is slow, so each one starts where something can be: the floor, which
 * is written down now and then, so that it holds after a restart as well. What has become due since the last tick can be
 * read apart from what waits longer, so that a herd which is due at one instant keeps no other promise waiting.
 */
final class DeadlineIndex {

    private static final byte[] NO_GROUP = {};
    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final Progress progress;

    /** Nothing lies before it. */
    private Bytes floor;

    /** The floor that was written down last; never above what the store has. */
    private Bytes writtenFloor;

    /** What lies from here on was not looked at yet. */
    private Bytes seen;

    /** What lies from here on is not due yet. */
    private Bytes limit;

    /** The one that was removed last, which is often asked for twice. */
    private @Nullable Bytes removed;

    DeadlineIndex(KeyValueStore<Bytes, byte[]> store, Progress progress) {
        this.store = store;
        this.progress = progress;
        this.floor = progress.get(Progress.FLOOR).orElse(TimeKeys.first(NO_GROUP, Long.MIN_VALUE));
        this.writtenFloor = floor;
        this.seen = floor;
        this.limit = floor;
    }

    /** A deadline, as it stands in the index. */
    record Deadline(Bytes entry) {

        Deadline(Instant at, String promise) {
            this(TimeKeys.of(NO_GROUP, at, promise));
        }

        Instant at() {
            return TimeKeys.timeOf(entry, NO_GROUP.length);
        }

        /** Key of the promise. */
        String promise() {
            return TimeKeys.promiseOf(entry, NO_GROUP.length);
        }
    }

    void put(Deadline deadline) {
        store.put(deadline.entry(), PRESENT);
        removed = null;
        if (deadline.entry().compareTo(floor) < 0) {
            floor = deadline.entry();
        }
        if (floor.compareTo(writtenFloor) < 0) {
            writeFloor();
        }
    }

    void remove(Deadline deadline) {
        if (!deadline.entry().equals(removed)) {
            store.delete(deadline.entry());
            removed = deadline.entry();
        }
    }

    /** From now on what is due is what is due at this time. */
    void reach(Instant now) {
        Bytes reached = TimeKeys.first(NO_GROUP, now.toEpochMilli() + 1);
        if (reached.compareTo(limit) > 0) {
            limit = reached;
        }
    }

    /** Whether deadlines that an earlier tick did not get to may be waiting. */
    boolean isBehind() {
        return floor.compareTo(seen) < 0;
    }

    /** What became due since the last tick, earliest first; fewer than asked for when that is all. */
    List<Deadline> fresh(int most) {
        boolean behind = isBehind();
        List<Deadline> found = read(seen, limit, most);
        seen = found.size() < most ? limit : TimeKeys.after(found.getLast().entry());
        if (!behind) {
            floor = seen;
        }
        return found;
    }

    /** What waits longer, earliest first; fewer than asked for when that is all. */
    List<Deadline> waiting(int most) {
        List<Deadline> found = read(floor, seen, most);
        floor = found.size() < most ? seen : TimeKeys.after(found.getLast().entry());
        return found;
    }

    /** What is fresh but was not read in this tick waits from now on. */
    void leaveTheRest() {
        seen = limit;
    }

    /** Writes down where to begin after a restart. */
    void writeFloor() {
        if (!floor.equals(writtenFloor)) {
            progress.put(Progress.FLOOR, floor);
            writtenFloor = floor;
        }
    }

    private List<Deadline> read(Bytes from, Bytes to, int most) {
        List<Deadline> found = new ArrayList<>();
        if (from.compareTo(to) < 0) {
            try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, to)) {
                while (entries.hasNext() && found.size() < most) {
                    found.add(new Deadline(entries.next().key));
                }
            }
        }
        return found;
    }
}
