package dev.kizuna.kit.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of the process, and little room on disk. By default each store of each partition takes up to
 * 100 MB of memory for itself, and there are dozens; and it keeps what was replaced until it is twice as large as it needs to
 * be. Set as {@code rocksdb.config.setter}; {@code kizuna.rocksdb.memory.megabytes} says how much memory there is.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    static final String MEMORY = "kizuna.rocksdb.memory.megabytes";

    private static final long MEGABYTE = 1024L * 1024;
    private static final long SMALLEST_WRITE_BUFFER = 2 * MEGABYTE;
    private static final long LARGEST_WRITE_BUFFER = 16 * MEGABYTE;
    private static final long SHARE_OF_A_WRITE_BUFFER = 32;
    private static final long ARENA_BLOCK = 32 * 1024;
    private static final int DICTIONARY = 16 * 1024;
    private static final int TRAINING = 100 * DICTIONARY;

    private static @Nullable Memory shared;

    private record Memory(long bytes, Cache cache, WriteBufferManager writeBuffers, CompressionOptions dictionary) {

        static Memory of(long bytes) {
            var cache = new LRUCache(bytes);
            var dictionary = new CompressionOptions()
                    .setEnabled(true)
                    .setMaxDictBytes(DICTIONARY)
                    .setZStdMaxTrainBytes(TRAINING);
            return new Memory(bytes, cache, new WriteBufferManager(bytes / 2, cache), dictionary);
        }

        long writeBuffer() {
            return Math.clamp(bytes / SHARE_OF_A_WRITE_BUFFER, SMALLEST_WRITE_BUFFER, LARGEST_WRITE_BUFFER);
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Memory memory = shared(configs);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers);
        options.setWriteBufferSize(memory.writeBuffer());
        // a store takes this much at its first entry; with the usual eighth of a buffer dozens of small stores fill the
        // memory, and all write tiny files
        options.setArenaBlockSize(ARENA_BLOCK);
        // what is asked for is often not there yet, so the filters of the last level are worth their byte a key
        options.setOptimizeFiltersForHits(false);
        options.setCompactionStyle(CompactionStyle.LEVEL);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
        options.setBottommostCompressionOptions(memory.dictionary);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and write buffers belong to all stores and live as long as the process
    }

    private static synchronized Memory shared(Map<String, Object> configs) {
        if (shared == null) {
            shared = Memory.of(Long.parseLong(String.valueOf(configs.get(MEMORY))) * MEGABYTE);
        }
        return shared;
    }
}
