package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.Status;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What the index by due time has of a promise: enough to choose and to count it without reading the promise itself.
 *
 * @param promise key of the promise
 */
public record DueEntry(
        Instant dueAt,
        String promise,
        Status status,
        Instant openedAt,
        @Nullable Instant metAt,
        @Nullable String ownerId) {

    private static final Status[] STATUSES = Status.values();
    private static final int LONGEST_NUMBER = 10;

    static DueEntry of(Obligation obligation) {
        return new DueEntry(
                obligation.due().at(),
                PromiseKeys.of(obligation.id()),
                obligation.status(),
                obligation.openedAt(),
                obligation.metAt(),
                obligation.ownerId());
    }

    /** Reads an entry of the index. */
    public static DueEntry read(Bytes key, byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        Instant dueAt = TimeKeys.timeOf(key, DueIndex.GROUP_LENGTH);
        Status status = STATUSES[in.get()];
        Instant openedAt = dueAt.minusMillis(readNumber(in));
        boolean met = in.get() == 1;
        Instant metAt = met ? openedAt.plusMillis(readNumber(in)) : null;
        String ownerId =
                in.hasRemaining() ? new String(value, in.position(), in.remaining(), StandardCharsets.UTF_8) : null;
        return new DueEntry(dueAt, TimeKeys.promiseOf(key, DueIndex.GROUP_LENGTH), status, openedAt, metAt, ownerId);
    }

    public String partnerId() {
        return promise.substring(0, promise.indexOf('/'));
    }

    /** The policy as it is written in ids. */
    public String policy() {
        int from = promise.indexOf('/') + 1;
        return promise.substring(from, promise.indexOf(':', from));
    }

    Bytes key() {
        return TimeKeys.of(DueIndex.group(status), dueAt, promise);
    }

    byte[] value() {
        byte[] owner = ownerId == null ? new byte[0] : ownerId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(2 + 2 * LONGEST_NUMBER + owner.length);
        out.put((byte) status.ordinal());
        writeNumber(out, dueAt.toEpochMilli() - openedAt.toEpochMilli());
        if (metAt == null) {
            out.put((byte) 0);
        } else {
            out.put((byte) 1);
            writeNumber(out, metAt.toEpochMilli() - openedAt.toEpochMilli());
        }
        out.put(owner);
        byte[] value = new byte[out.position()];
        out.flip().get(value);
        return value;
    }

    /** Seven bits a byte, small numbers of either sign in few bytes. */
    private static void writeNumber(ByteBuffer out, long number) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
    }
}
