package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores, by name, each with a changelog. Uncached, so that a query sees what was decided a moment ago; only the
 * counts are written from a cache once a commit, since each change changes them.
 *
 * @param suppliers where a store of a name is kept: in RocksDB, unless a test wants it in memory
 */
public record ObligationStores(
        Serde<StoredObligation> obligations,
        Serde<StoredTimeline> timelines,
        Serde<StoredPartner> partners,
        Function<String, KeyValueBytesStoreSupplier> suppliers) {

    /** Promises by {@link PromiseKeys}. */
    public static final String OBLIGATIONS = "obligations";

    /** Timelines by the key of their first promise. */
    public static final String TIMELINES = "timelines";

    /** Partners by id. */
    public static final String PARTNERS = "partners";

    /** All promises by due time; see {@link DueIndex}. */
    public static final String DUE = "due-times";

    /** When to look at a promise again, ordered by time. */
    static final String DEADLINES = "deadlines";

    /** How many are open, and how far the work has come that is done in steps. */
    static final String COUNTS = "counts";

    /** The stores in RocksDB. */
    public static ObligationStores onDisk(
            Serde<StoredObligation> obligations, Serde<StoredTimeline> timelines, Serde<StoredPartner> partners) {
        return new ObligationStores(obligations, timelines, partners, Stores::persistentKeyValueStore);
    }

    Set<StoreBuilder<?>> builders() {
        return Set.of(
                store(OBLIGATIONS, Serdes.String(), obligations),
                store(TIMELINES, Serdes.String(), timelines),
                store(PARTNERS, Serdes.String(), partners),
                store(DUE, Serdes.Bytes(), Serdes.ByteArray()),
                store(DEADLINES, Serdes.Bytes(), Serdes.ByteArray()),
                store(COUNTS, Serdes.Bytes(), Serdes.ByteArray()).withCachingEnabled());
    }

    private <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(suppliers.apply(name), keys, values);
    }
}
