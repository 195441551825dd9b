package dev.kizuna.stack.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Answers only for what a kill can no longer take back: a command's answer is given when everything that the command
 * did, or may have seen, is committed to the file. A commit waits until no change is half done, so that a document and
 * its index entries are found together or not at all; one commit serves all who wait for it.
 */
final class DurableCommits {

    private static final int COMMITS_BETWEEN_COMPACTIONS = 1_000;
    private static final int COMPACT_BELOW_FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock(true);
    private final AtomicLong begun = new AtomicLong();
    private volatile long committed;
    private int commitsSinceCompaction;

    private DurableCommits(MVStore store) {
        this.store = store;
    }

    /** The store commits nothing by itself, since that could fall between a document and its index entry. */
    static DurableCommits open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(32)
                .open();
        store.setRetentionTime(0);
        return new DurableCommits(store);
    }

    MVStore store() {
        return store;
    }

    <T> T write(Supplier<T> command) {
        changes.readLock().lock();
        try {
            begun.incrementAndGet();
            return command.get();
        } finally {
            changes.readLock().unlock();
            commitAllBegun();
        }
    }

    <T> T read(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            commitAllBegun();
        }
    }

    private void commitAllBegun() {
        var seen = begun.get();
        if (committed >= seen) {
            return;
        }
        changes.writeLock().lock();
        try {
            if (committed < seen) {
                var all = begun.get();
                store.commit();
                committed = all;
                compactNowAndThen();
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    /** Every commit leaves a chunk behind; without this the file would only grow. */
    private void compactNowAndThen() {
        if (++commitsSinceCompaction >= COMMITS_BETWEEN_COMPACTIONS) {
            commitsSinceCompaction = 0;
            store.compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES);
        }
    }
}
