package dev.kizuna.kpi.ramp.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Which ramps have to be looked at when, in order of time, so that a look costs what is due and not what is open. The
 * search begins where the last one ended, never at the beginning, which is full of what was deleted.
 */
final class Deadlines {

    static final String NAME = "ramp-deadlines";

    private final KeyValueStore<String, String> store;
    private long cursor;

    Deadlines(KeyValueStore<String, String> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, String>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.String());
    }

    void add(Instant at, String rampKey) {
        long millis = Math.max(0, at.toEpochMilli());
        store.put(sortable(millis) + "/" + rampKey, rampKey);
        cursor = Math.min(cursor, millis);
    }

    /** Takes out the keys of the ramps that are to be looked at by now, inclusive. */
    List<String> due(Instant now) {
        long end = now.toEpochMilli() + 1;
        if (end <= cursor) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        List<String> due = new ArrayList<>();
        try (var range = store.range(sortable(cursor), sortable(end))) {
            range.forEachRemaining(entry -> {
                entries.add(entry.key);
                due.add(entry.value);
            });
        }
        entries.forEach(store::delete);
        cursor = end;
        return due;
    }

    private static String sortable(long millis) {
        return String.format("%015d", millis);
    }
}
