package dev.kizuna.notification.obligation.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which promise has to be looked at when, ordered by time, so that a tick costs what is due and not what is open. What is
 * done is deleted, and a scan over many deleted keys is slow, so each one starts at a cursor: nothing lies before it. Only
 * the first scan after a start begins at the very beginning.
 */
final class DeadlineIndex {

    private static final byte[] PRESENT = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private long cursor = Long.MIN_VALUE;

    DeadlineIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** A deadline of the promise with this id. */
    record Deadline(Instant at, String obligationId) {}

    void put(Deadline deadline) {
        store.put(key(deadline), PRESENT);
        cursor = Math.min(cursor, deadline.at().toEpochMilli());
    }

    void remove(Deadline deadline) {
        store.delete(key(deadline));
    }

    /** What is due now, earliest first. */
    List<Deadline> due(Instant now, int most) {
        List<Deadline> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> deadlines = store.range(prefix(cursor), prefix(now.toEpochMilli() + 1))) {
            while (deadlines.hasNext() && due.size() < most) {
                due.add(deadline(deadlines.next().key));
            }
        }
        cursor = due.size() < most ? now.toEpochMilli() : due.getLast().at().toEpochMilli();
        return due;
    }

    /** How many there are, roughly. */
    long size() {
        return store.approximateNumEntries();
    }

    private static Bytes key(Deadline deadline) {
        byte[] id = deadline.obligationId().getBytes(StandardCharsets.UTF_8);
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES + id.length);
        return Bytes.wrap(
                key.putLong(sortable(deadline.at().toEpochMilli())).put(id).array());
    }

    private static Bytes prefix(long millis) {
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES).putLong(sortable(millis)).array());
    }

    private static Deadline deadline(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        Instant at = Instant.ofEpochMilli(sortable(bytes.getLong()));
        return new Deadline(at, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /** Unsigned bytes in the order of signed numbers; its own inverse. */
    private static long sortable(long millis) {
        return millis ^ Long.MIN_VALUE;
    }
}
