package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores, by name, each with a changelog. Uncached, so that a query sees what was decided a moment ago.
 *
 * @param suppliers where a store of a name is kept: in RocksDB, unless a test wants it in memory
 */
public record ObligationStores(
        Serde<StoredObligation> obligations,
        Serde<StoredTimeline> timelines,
        Serde<StoredPartner> partners,
        Function<String, KeyValueBytesStoreSupplier> suppliers) {

    /** Promises by {@code partnerId/obligationId}. */
    public static final String OBLIGATIONS = "obligations";

    /** Timelines by {@code partnerId/policy:partnerId:subject}. */
    static final String TIMELINES = "timelines";

    /** When to look at a promise again, ordered by time. */
    static final String DEADLINES = "deadlines";

    /** Partners by id. */
    static final String PARTNERS = "partners";

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
                store(DEADLINES, Serdes.Bytes(), Serdes.ByteArray()));
    }

    private <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(suppliers.apply(name), keys, values);
    }
}
