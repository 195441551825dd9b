package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.Status;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How many promises of a task are unsettled, by policy and status and by the minute they are due, exactly. Counted as they
 * change and written down with them, since nobody can count millions at each look. One thread counts, any may read.
 */
final class OpenCounts {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final String BY_POLICY = "open/";
    private static final byte[] RUNNING = "minute-running/".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LAPSED = "minute-lapsed/".getBytes(StandardCharsets.UTF_8);

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<Slot, Long> byPolicy = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Long> running = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, Long> lapsed = new ConcurrentSkipListMap<>();
    private final Set<Slot> changedSlots = new HashSet<>();
    private final Set<Long> changedRunning = new HashSet<>();
    private final Set<Long> changedLapsed = new HashSet<>();

    /** What is counted together. */
    record Slot(String policy, Status status) {}

    OpenCounts(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        read(BY_POLICY.getBytes(StandardCharsets.UTF_8), (key, count) -> {
            int statusEnd = key.indexOf('/');
            byPolicy.put(new Slot(key.substring(statusEnd + 1), Status.valueOf(key.substring(0, statusEnd))), count);
        });
        read(RUNNING, (minute, count) -> running.put(Long.parseLong(minute), count));
        read(LAPSED, (minute, count) -> lapsed.put(Long.parseLong(minute), count));
    }

    void replace(@Nullable Obligation before, Obligation after) {
        if (before != null) {
            add(before, -1);
        }
        add(after, 1);
    }

    /** Writes down what changed since the last time; to be called before anything can be committed. */
    void write() {
        for (Slot slot : changedSlots) {
            write(bytes(BY_POLICY + slot.status() + "/" + slot.policy()), byPolicy.get(slot));
        }
        changedSlots.clear();
        write(RUNNING, changedRunning, running);
        write(LAPSED, changedLapsed, lapsed);
    }

    Map<Slot, Long> byPolicy() {
        return byPolicy;
    }

    /** How many run and are due after the one time, until the other, both to the minute. */
    long dueBetween(Instant after, Instant until) {
        return sum(running.subMap(minute(after), false, minute(until), true));
    }

    /** How many lapsed unanswered and were due after the one time, until the other, both to the minute. */
    long lapsedBetween(Instant after, Instant until) {
        return sum(lapsed.subMap(minute(after), false, minute(until), true));
    }

    private void add(Obligation obligation, long count) {
        if (DueIndex.isSettled(obligation.status())) {
            return;
        }
        var slot = new Slot(obligation.id().policy(), obligation.status());
        add(byPolicy, slot, count);
        changedSlots.add(slot);
        Long minute = minute(obligation.due().at());
        boolean isLapsed = obligation.status() == Status.BREACHED;
        add(isLapsed ? lapsed : running, minute, count);
        (isLapsed ? changedLapsed : changedRunning).add(minute);
    }

    private static <K> void add(Map<K, Long> counts, K key, long count) {
        counts.compute(key, (_, before) -> {
            long after = (before == null ? 0 : before) + count;
            return after == 0 ? null : Long.valueOf(after);
        });
    }

    private void write(byte[] prefix, Set<Long> changed, Map<Long, Long> counts) {
        String begin = new String(prefix, StandardCharsets.UTF_8);
        for (Long minute : changed) {
            write(bytes(begin + minute), counts.get(minute));
        }
        changed.clear();
    }

    private void write(Bytes key, @Nullable Long count) {
        store.put(
                key,
                count == null
                        ? null
                        : ByteBuffer.allocate(Long.BYTES).putLong(count).array());
    }

    private void read(byte[] prefix, BiConsumer<String, Long> reader) {
        byte[] end = prefix.clone();
        end[end.length - 1]++;
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(Bytes.wrap(prefix), Bytes.wrap(end))) {
            rows.forEachRemaining(row -> reader.accept(
                    new String(
                            row.key.get(), prefix.length, row.key.get().length - prefix.length, StandardCharsets.UTF_8),
                    ByteBuffer.wrap(row.value).getLong()));
        }
    }

    private static long sum(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), MINUTE);
    }

    private static Bytes bytes(String key) {
        return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
    }
}
