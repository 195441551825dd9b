package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a partner has cards of a scope, in the store {@code scope-index} under {@code SCOPE/id/partnerId};
 * of a manager, the partners that were managed; of the total, one entry {@code TOTAL/all/all}. Days are only added: one
 * that was once counted stays within.
 */
public final class ScopeIndex {

    public static final String NAME = "scope-index";

    private static final int VERSION = 1;
    private static final int KEPT = 10_000;
    private static final float LOAD = 0.75f;

    private final KeyValueStore<String, Days> store;
    private final Map<String, Days> known = new LinkedHashMap<>(KEPT, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Days> eldest) {
            return size() > KEPT;
        }
    };

    ScopeIndex(KeyValueStore<String, Days> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, Days>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), serde());
    }

    static Serde<Days> serde() {
        return Serdes.serdeFrom(
                (topic, days) -> days == null ? null : write(days),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    /** The first and the last day. */
    public record Days(LocalDate first, LocalDate last) {

        boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        Days with(LocalDate day) {
            return include(day) ? this : new Days(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }
    }

    public static String key(Scope scope, String id, String partnerId) {
        return prefix(scope, id) + partnerId;
    }

    /** With what the keys of a scope begin; of an id that goes on after a slash too, so that the rest must be looked at. */
    public static String prefix(Scope scope, String id) {
        return scope + "/" + id + "/";
    }

    void note(Scope scope, String id, String partnerId, LocalDate day) {
        String key = key(scope, id, partnerId);
        Days before = find(key);
        Days now = before == null ? new Days(day, day) : before.with(day);
        if (!now.equals(before)) {
            known.put(key, now);
            store.put(key, now);
        }
    }

    /** The partners that may have a card of what the keys begin with on the day. */
    List<String> partners(String prefix, LocalDate day) {
        List<String> partners = new ArrayList<>();
        try (var found = store.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                var entry = found.next();
                if (entry.value.include(day)) {
                    partners.add(entry.key.substring(entry.key.lastIndexOf('/') + 1));
                }
            }
        }
        return partners;
    }

    /** The days of a scope of a partner's own; null when it has none. */
    @Nullable
    Days days(Scope scope, String id, String partnerId) {
        return find(key(scope, id, partnerId));
    }

    boolean isEmpty() {
        try (var all = store.all()) {
            return !all.hasNext();
        }
    }

    private @Nullable Days find(String key) {
        Days days = known.get(key);
        if (days == null) {
            days = store.get(key);
            if (days != null) {
                known.put(key, days);
            }
        }
        return days;
    }

    private static byte[] write(Days days) {
        return new BinaryOut()
                .put(VERSION)
                .number(days.first.toEpochDay())
                .number(days.last.toEpochDay())
                .written();
    }

    private static Days read(byte[] bytes) {
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("Days of format " + version + " cannot be read by this release");
        }
        return new Days(LocalDate.ofEpochDay(in.number()), LocalDate.ofEpochDay(in.number()));
    }
}
