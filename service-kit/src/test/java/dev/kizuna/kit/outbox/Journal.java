package dev.kizuna.kit.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.TimeoutException;

/** Stands in for Kafka: keeps what it acknowledged, in its order, and can be away. */
final class Journal implements OutboxRelay.OutboxSender {

    private final List<OutboxEntry> entries = new CopyOnWriteArrayList<>();
    private final long longestNanos;
    private volatile boolean away;

    Journal() {
        this(0);
    }

    /** @param longestNanos how long an acknowledgement takes at most */
    Journal(long longestNanos) {
        this.longestNanos = longestNanos;
    }

    @Override
    public void send(OutboxEntry entry) {
        if (longestNanos > 0) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longestNanos));
        }
        if (away) {
            throw new TimeoutException("no broker");
        }
        entries.add(entry);
    }

    void leave() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    List<OutboxEntry> entries() {
        return entries;
    }

    List<String> ids() {
        return entries.stream().map(OutboxEntry::id).toList();
    }

    List<String> ids(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(OutboxEntry::id)
                .toList();
    }
}
