package dev.kizuna.kpi.gap.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Which campaigns are to be looked at when, in order of time, so that a tick costs what is due. The search begins where
 * the last one ended, never at the beginning, which is full of what was deleted.
 */
final class Looks {

    static final String NAME = "gap-deadlines";

    private final KeyValueStore<String, String> store;
    private long cursor;

    Looks(KeyValueStore<String, String> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, String>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.String());
    }

    void add(long at, String campaignId) {
        store.put(key(at, campaignId), campaignId);
        cursor = Math.min(cursor, at);
    }

    void remove(long at, String campaignId) {
        store.delete(key(at, campaignId));
    }

    /** Takes out the first campaigns that are to be looked at by now, inclusive. */
    List<String> due(long now, int most) {
        List<KeyValue<String, String>> found = new ArrayList<>();
        try (var range = store.range(sortable(cursor), sortable(now + 1))) {
            while (range.hasNext() && found.size() < most) {
                found.add(range.next());
            }
        }
        found.forEach(entry -> store.delete(entry.key));
        if (found.size() < most) {
            cursor = now + 1;
        }
        return found.stream().map(entry -> entry.value).toList();
    }

    private static String key(long at, String campaignId) {
        return sortable(at) + "/" + campaignId;
    }

    private static String sortable(long millis) {
        return String.format("%015d", Math.max(0, millis));
    }
}
