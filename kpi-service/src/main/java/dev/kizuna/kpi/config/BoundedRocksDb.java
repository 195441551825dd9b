package dev.kizuna.kpi.config;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of the process. By default each store of each partition takes up to 100 MB for itself, and
 * there are dozens. Set as {@code rocksdb.config.setter}.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long TOTAL = 96 * MEGABYTE;
    private static final long WRITE_BUFFERS = 48 * MEGABYTE;
    private static final long WRITE_BUFFER = 4 * MEGABYTE;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(TOTAL);
    private static final WriteBufferManager WRITE_BUFFER_MANAGER = new WriteBufferManager(WRITE_BUFFERS, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITE_BUFFER_MANAGER);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and write buffers belong to all stores and live as long as the process
    }
}
