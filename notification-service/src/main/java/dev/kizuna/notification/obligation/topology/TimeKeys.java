package dev.kizuna.notification.obligation.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** Keys that sort by time: a prefix of each group, eight bytes of milliseconds, and the promise. */
final class TimeKeys {

    private TimeKeys() {}

    /** The first key that an entry of this time can have. */
    static Bytes first(byte[] group, long millis) {
        return Bytes.wrap(ByteBuffer.allocate(group.length + Long.BYTES)
                .put(group)
                .putLong(sortable(millis))
                .array());
    }

    static Bytes of(byte[] group, Instant at, String promise) {
        byte[] id = promise.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(group.length + Long.BYTES + id.length)
                .put(group)
                .putLong(sortable(at.toEpochMilli()))
                .put(id)
                .array());
    }

    /** The key right after a key. */
    static Bytes after(Bytes key) {
        return Bytes.wrap(Arrays.copyOf(key.get(), key.get().length + 1));
    }

    static Instant timeOf(Bytes key, int groupLength) {
        return Instant.ofEpochMilli(sortable(ByteBuffer.wrap(key.get()).getLong(groupLength)));
    }

    static String promiseOf(Bytes key, int groupLength) {
        int from = groupLength + Long.BYTES;
        return new String(key.get(), from, key.get().length - from, StandardCharsets.UTF_8);
    }

    /** Unsigned bytes in the order of signed numbers; its own inverse. */
    private static long sortable(long millis) {
        return millis ^ Long.MIN_VALUE;
    }
}
