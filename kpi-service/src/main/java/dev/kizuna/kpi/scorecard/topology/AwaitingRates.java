package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Pricing.Wanted;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Facts with an amount whose day has no rate yet, by the rate they wait for; the rates themselves are kept in mind. */
final class AwaitingRates {

    static final String NAME = "awaiting-rates";

    private final KeyValueStore<String, byte[]> store;
    private final Set<Wanted> wanted = new HashSet<>();

    AwaitingRates(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(entry -> wanted.add(wanted(new BinaryIn(entry.value))));
        }
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
    }

    /** A fact that waits. */
    record Waiting(String partnerId, FactId id) {}

    /** The rates that are waited for. */
    Set<Wanted> wanted() {
        return Set.copyOf(wanted);
    }

    void add(Wanted rate, String partnerId, FactId id) {
        var value = new BinaryOut()
                .text(rate.currency())
                .number(rate.day().toEpochDay())
                .text(partnerId)
                .put(id.kind().code())
                .text(id.id());
        store.put(prefix(rate) + partnerId + "/" + id.kind().code() + "/" + id.id(), value.written());
        wanted.add(rate);
    }

    /** Takes out all that wait for a rate. */
    List<Waiting> take(Wanted rate) {
        List<String> keys = new ArrayList<>();
        List<Waiting> taken = new ArrayList<>();
        try (var all = store.prefixScan(prefix(rate), new StringSerializer())) {
            while (all.hasNext()) {
                var entry = all.next();
                var in = new BinaryIn(entry.value);
                if (wanted(in).equals(rate)) {
                    keys.add(entry.key);
                    String partnerId = in.text();
                    var kind = FactId.Kind.of((char) in.get());
                    taken.add(new Waiting(partnerId, new FactId(kind, in.text())));
                }
            }
        }
        keys.forEach(store::delete);
        wanted.remove(rate);
        return taken;
    }

    private static Wanted wanted(BinaryIn in) {
        String currency = in.text();
        return new Wanted(currency, LocalDate.ofEpochDay(in.number()));
    }

    private static String prefix(Wanted rate) {
        return rate.currency() + "/" + rate.day() + "/";
    }
}
