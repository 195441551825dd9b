package dev.kizuna.kpi.config;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of the process. By default each store of each partition takes up to 100 MB for itself, and
 * there are dozens. Set as {@code rocksdb.config.setter}; {@code kizuna.rocksdb.memory.megabytes} says how much there is.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    static final String MEMORY = "kizuna.rocksdb.memory.megabytes";

    private static final long MEGABYTE = 1024L * 1024;
    private static final long WRITE_BUFFER = 2 * MEGABYTE;
    private static @Nullable Memory shared;

    private record Memory(Cache cache, WriteBufferManager writeBuffers) {

        static Memory of(long bytes) {
            var cache = new LRUCache(bytes);
            return new Memory(cache, new WriteBufferManager(bytes / 2, cache));
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
        options.setWriteBufferSize(WRITE_BUFFER);
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
