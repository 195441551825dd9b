package dev.kizuna.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class BoundedRocksDbTest {

    private static final int ENTRIES = 100_000;

    @TempDir
    Path directory;

    @Test
    void shouldShareOneMemoryWhenThereAreManyStores() {
        try (var one = options();
                var other = options()) {
            assertThat(one.writeBufferManager()).isNotNull().isSameAs(other.writeBufferManager());
        }
    }

    @Test
    void shouldKeepLikeThingsInLittleRoomWhenTheyAreCompacted() throws RocksDBException {
        // given
        int written = 0;
        try (var options = options();
                var store = RocksDB.open(options.setCreateIfMissing(true), directory.toString())) {
            for (int i = 0; i < ENTRIES; i++) {
                byte[] key = "partner-%03d/response-24h:inquiry-%08d"
                        .formatted(i / 100, i)
                        .getBytes(StandardCharsets.UTF_8);
                byte[] value = "InquiryReceived inquiry-%08d, Asia/Tokyo, sato"
                        .formatted(i)
                        .getBytes(StandardCharsets.UTF_8);
                store.put(key, value);
                written += key.length + value.length;
            }

            // when
            store.compactRange();

            // then
            assertThat(store.getLongProperty("rocksdb.total-sst-files-size"))
                    .isPositive()
                    .isLessThan(written / 5);
            assertThat(store.get("partner-999/response-24h:inquiry-00099999".getBytes(StandardCharsets.UTF_8)))
                    .asString()
                    .startsWith("InquiryReceived inquiry-00099999");
        }
    }

    private static Options options() {
        var options = new Options().setTableFormatConfig(new BlockBasedTableConfig());
        new BoundedRocksDb().setConfig("any", options, Map.of(BoundedRocksDb.MEMORY, 8));
        return options;
    }
}
