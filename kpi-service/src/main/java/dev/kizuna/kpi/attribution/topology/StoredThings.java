package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Sale;
import dev.kizuna.kpi.attribution.domain.Thing;
import dev.kizuna.kpi.attribution.domain.ThingId;
import dev.kizuna.kpi.attribution.domain.Things;
import dev.kizuna.kpi.state.BinaryOut;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Things by partner, kind and id, and under a kind of their own the sales as they were told. */
final class StoredThings implements Things {

    static final String NAME = "sale-paths";

    private static final char SALE = 's';
    private static final int SALE_VERSION = 1;

    private final KeyValueStore<String, byte[]> store;

    StoredThings(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public Thing find(String partnerId, ThingId id) {
        byte @Nullable [] bytes = store.get(key(partnerId, id));
        return bytes == null ? Thing.UNKNOWN : ThingFormat.read(bytes);
    }

    @Override
    public void put(String partnerId, ThingId id, Thing thing) {
        store.put(key(partnerId, id), ThingFormat.write(thing));
    }

    @Override
    public @Nullable Sale sale(String partnerId, String conversionId) {
        byte @Nullable [] bytes = store.get(key(partnerId, SALE, conversionId));
        return bytes == null ? null : DomainFormat.sale(DomainFormat.versioned(bytes, SALE_VERSION, "Sales"));
    }

    @Override
    public void tell(String partnerId, String conversionId, @Nullable Sale sale) {
        String key = key(partnerId, SALE, conversionId);
        if (sale == null) {
            store.delete(key);
        } else {
            store.put(
                    key,
                    DomainFormat.sale(new BinaryOut().put(SALE_VERSION), sale).written());
        }
    }

    private static String key(String partnerId, ThingId id) {
        return key(partnerId, id.kind().code(), id.id());
    }

    private static String key(String partnerId, char kind, String id) {
        return partnerId + "/" + kind + "/" + id;
    }
}
