package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.Status;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * All promises by due time, for lists and figures: those that can still change apart from those that are settled, so that
 * what is open is found without reading years of what was. Unlike the deadlines it knows what lapsed and waits for its
 * answer, and changes only with what it shows.
 */
public final class DueIndex {

    static final int GROUP_LENGTH = 1;

    private static final byte[] UNSETTLED = {0};
    private static final byte[] SETTLED = {1};

    private static final byte[] AFTER_ALL = {2};

    private final KeyValueStore<Bytes, byte[]> store;

    DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Before all entries of promises that are settled, or of those that can still change. */
    public static Bytes begin(boolean settled) {
        return Bytes.wrap(settled ? SETTLED : UNSETTLED);
    }

    /** After all of them. */
    public static Bytes end(boolean settled) {
        return Bytes.wrap(settled ? AFTER_ALL : SETTLED);
    }

    /** The first key at a due time of the promises that can still change, or of those that are settled. */
    public static Bytes from(boolean settled, Instant dueAt) {
        return TimeKeys.first(settled ? SETTLED : UNSETTLED, dueAt.toEpochMilli());
    }

    /** The first key after a promise with this due time. */
    public static Bytes after(boolean settled, Instant dueAt, String promise) {
        return TimeKeys.after(TimeKeys.of(settled ? SETTLED : UNSETTLED, dueAt, promise));
    }

    static byte[] group(Status status) {
        return isSettled(status) ? SETTLED : UNSETTLED;
    }

    /** Whether promises of this status stand among the settled ones. */
    public static boolean isSettled(Status status) {
        return switch (status) {
            case OPEN, WARNED, BREACHED -> false;
            case MET, MET_LATE, CANCELLED, RETRACTED -> true;
        };
    }

    /** Whether some of these statuses are settled ones, or are not; no status stands for all. */
    public static boolean mayHave(boolean settled, Set<Status> statuses) {
        return statuses.isEmpty() || statuses.stream().anyMatch(status -> isSettled(status) == settled);
    }

    void replace(@Nullable Obligation before, Obligation after) {
        DueEntry entry = DueEntry.of(after);
        DueEntry old = before == null ? null : DueEntry.of(before);
        if (entry.equals(old)) {
            return;
        }
        Bytes key = entry.key();
        if (old != null) {
            Bytes oldKey = old.key();
            if (!oldKey.equals(key)) {
                store.delete(oldKey);
            }
        }
        store.put(key, entry.value());
    }

    void remove(DueEntry entry) {
        store.delete(entry.key());
    }

    /** Entries of one group from a key on, up to and without those due at a time. */
    KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return store.range(from, to);
    }
}
