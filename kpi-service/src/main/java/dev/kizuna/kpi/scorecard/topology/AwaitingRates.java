package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Pricing.Wanted;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Facts with an amount whose day has no rate yet, by the rate they wait for. */
final class AwaitingRates {

    static final String NAME = "awaiting-rates";

    private final KeyValueStore<String, byte[]> store;

    AwaitingRates(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
    }

    /** A fact that waits. */
    record Waiting(String key, String partnerId, FactId id) {}

    void add(Wanted wanted, String partnerId, FactId id) {
        String key = prefix(wanted) + partnerId + "/" + id.kind().code() + "/" + id.id();
        var value = new BinaryOut()
                .text(wanted.currency())
                .number(wanted.day().toEpochDay())
                .text(partnerId)
                .put(id.kind().code())
                .text(id.id());
        store.put(key, value.written());
    }

    void remove(Waiting waiting) {
        store.delete(waiting.key());
    }

    /** The rates that are waited for. */
    Set<Wanted> wanted() {
        Set<Wanted> wanted = new LinkedHashSet<>();
        try (var all = store.all()) {
            while (all.hasNext()) {
                var in = new BinaryIn(all.next().value);
                String currency = in.text();
                wanted.add(new Wanted(currency, LocalDate.ofEpochDay(in.number())));
            }
        }
        return wanted;
    }

    List<Waiting> waitingFor(Wanted wanted) {
        List<Waiting> found = new ArrayList<>();
        try (var all = store.prefixScan(prefix(wanted), new StringSerializer())) {
            while (all.hasNext()) {
                var entry = all.next();
                var in = new BinaryIn(entry.value);
                in.text();
                in.number();
                String partnerId = in.text();
                var kind = FactId.Kind.of((char) in.get());
                found.add(new Waiting(entry.key, partnerId, new FactId(kind, in.text())));
            }
        }
        return found;
    }

    private static String prefix(Wanted wanted) {
        return wanted.currency() + "/" + wanted.day() + "/";
    }
}
