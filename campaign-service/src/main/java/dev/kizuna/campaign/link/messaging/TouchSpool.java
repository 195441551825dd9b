package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Touch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Touches on disk, in the order in which they came, until Kafka has acknowledged them. What was written survives the end
 * of the process however it comes; it is not forced to the platter, so it does not survive the end of the machine.
 */
final class TouchSpool implements AutoCloseable {

    private static final long MEMTABLE_BYTES = 16L << 20;
    private static final long WAL_BYTES = 64L << 20;
    private static final int KEPT_LOGS = 2;

    private final Options options;
    private final WriteOptions writing;
    private final RocksDB database;
    private final long limit;
    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long first;
    private boolean closed;
    /** Written by one thread alone. */
    private volatile long next;

    /** @param limit most bytes of touches */
    TouchSpool(Path directory, long limit) {
        RocksDB.loadLibrary();
        this.limit = limit;
        this.writing = new WriteOptions();
        this.options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(MEMTABLE_BYTES)
                .setMaxTotalWalSize(WAL_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(KEPT_LOGS);
        try {
            Files.createDirectories(directory);
            this.database = RocksDB.open(options, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RocksDBException e) {
            throw failure(e);
        }
        count();
    }

    /** The number that the next touch gets. */
    long next() {
        return next;
    }

    /** The number before which nothing is left. */
    long first() {
        return first;
    }

    long depth() {
        return depth.get();
    }

    boolean isEmpty() {
        return depth.get() == 0;
    }

    long bytes() {
        return bytes.get();
    }

    boolean isFull() {
        return bytes.get() >= limit;
    }

    /** A touch with the number under which it is kept, and its size. */
    record Spooled(long number, Touch touch, int bytes) {}

    /**
     * Writes and removes in one go.
     *
     * @param added touches as bytes; they get consecutive numbers, the first of which is {@link #next}
     * @param removed what is there and need not be any more
     */
    void write(List<byte[]> added, Collection<Spooled> removed) {
        try (var batch = new WriteBatch()) {
            long size = 0;
            long number = next;
            for (byte[] value : added) {
                batch.put(key(number++), value);
                size += value.length;
            }
            for (Spooled each : removed) {
                batch.delete(key(each.number));
                size -= each.bytes;
            }
            database.write(writing, batch);
            bytes.addAndGet(size);
            depth.addAndGet(added.size() - removed.size());
            next = number;
        } catch (RocksDBException e) {
            throw failure(e);
        }
    }

    /** Leaves out numbers under which nothing was written. */
    void skip(int count) {
        next += count;
    }

    /** The touch with this number, or null where it is no longer there. */
    @Nullable
    Spooled read(long number) {
        try {
            byte[] value = database.get(key(number));
            return value == null ? null : new Spooled(number, SpooledTouches.read(value), value.length);
        } catch (RocksDBException e) {
            throw failure(e);
        }
    }

    /** The touch that has waited longest, or null when there is none. */
    @Nullable
    synchronized Touch oldest() {
        if (closed) {
            return null;
        }
        try (var entries = database.newIterator()) {
            entries.seek(key(first));
            if (!entries.isValid()) {
                return null;
            }
            first = number(entries.key());
            return SpooledTouches.read(entries.value());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        database.close();
        writing.close();
        options.close();
    }

    private void count() {
        try (var entries = database.newIterator()) {
            entries.seekToFirst();
            first = entries.isValid() ? number(entries.key()) : 0;
            next = first;
            while (entries.isValid()) {
                next = number(entries.key()) + 1;
                depth.incrementAndGet();
                bytes.addAndGet(entries.value().length);
                entries.next();
            }
        }
    }

    private static byte[] key(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    private static IllegalStateException failure(RocksDBException cause) {
        return new IllegalStateException("The spool of touches cannot be used: " + cause.getMessage(), cause);
    }
}
