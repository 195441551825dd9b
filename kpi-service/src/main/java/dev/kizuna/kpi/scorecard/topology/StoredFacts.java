package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Facts;
import dev.kizuna.kpi.scorecard.domain.Filed;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Facts in the store {@code facts}, by partner, kind and id. */
final class StoredFacts implements Facts {

    static final String NAME = "facts";

    private final KeyValueStore<String, Filed> store;

    StoredFacts(KeyValueStore<String, Filed> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, Filed>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), FactFormat.serde());
    }

    @Override
    public @Nullable Filed find(String partnerId, FactId id) {
        return store.get(key(partnerId, id));
    }

    @Override
    public void file(String partnerId, FactId id, Filed filed) {
        store.put(key(partnerId, id), filed);
    }

    @Override
    public void forEach(String partnerId, Consumer<Fact> visitor) {
        try (var all = store.prefixScan(partnerId + "/", new StringSerializer())) {
            while (all.hasNext()) {
                Fact fact = all.next().value.fact();
                if (fact != null) {
                    visitor.accept(fact);
                }
            }
        }
    }

    private static String key(String partnerId, FactId id) {
        return partnerId + "/" + id.kind().code() + "/" + id.id();
    }
}
