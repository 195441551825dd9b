package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores by name, all in RocksDB with a changelog. Uncached, so that a query sees what was decided a moment ago. */
public final class ObligationStores {

    /** Promises by {@code partnerId/obligationId}. */
    public static final String OBLIGATIONS = "obligations";

    /** Timelines by {@code partnerId/policy:partnerId:subject}. */
    static final String TIMELINES = "timelines";

    /** When to look at a promise again, ordered by time. */
    static final String DEADLINES = "deadlines";

    /** Partners by id. */
    static final String PARTNERS = "partners";

    private ObligationStores() {}

    static Set<StoreBuilder<?>> builders(StateSerdes serdes) {
        return Set.of(
                keyedByText(OBLIGATIONS, serdes.obligations()),
                keyedByText(TIMELINES, serdes.timelines()),
                keyedByText(PARTNERS, serdes.partners()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DEADLINES), Serdes.Bytes(), Serdes.ByteArray()));
    }

    private static <V> StoreBuilder<?> keyedByText(String name, Serde<V> serde) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde);
    }

    /** How the stores' values are written. */
    public record StateSerdes(
            Serde<StoredObligation> obligations, Serde<StoredTimeline> timelines, Serde<StoredPartner> partners) {}
}
