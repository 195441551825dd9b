package dev.kizuna.kpi.scorecard.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a store, in mind while they are worked with. A card that changes a hundred times between two commits is
 * made bytes once, by {@link #write()}, without which nothing is committed ({@link BeforeCommit}).
 */
final class HeldCards {

    private static final int KEPT = 2_000;
    private static final float LOAD = 0.75f;

    private final KeyValueStore<String, DayCard> store;
    private Map<String, DayCard> unwritten = new LinkedHashMap<>();
    private Map<String, DayCard> writtenLast = Map.of();
    private final Map<String, DayCard> kept = new LinkedHashMap<>(KEPT, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DayCard> eldest) {
            return size() > KEPT;
        }
    };

    HeldCards(KeyValueStore<String, DayCard> store) {
        this.store = store;
    }

    /** A store of cards; it is written between commits only, so that a cache would have nothing to bring together. */
    static StoreBuilder<KeyValueStore<String, DayCard>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), CardFormat.serde());
    }

    @Nullable
    DayCard find(String key) {
        DayCard known = unwritten.get(key);
        if (known == null) {
            known = kept.get(key);
        }
        if (known == null) {
            known = store.get(key);
            if (known != null) {
                kept.put(key, known);
            }
        }
        return known;
    }

    /** The card that is to be changed, an empty one when there was none. */
    DayCard changing(String key) {
        DayCard card = unwritten.get(key);
        if (card == null) {
            DayCard known = find(key);
            card = known == null ? new DayCard() : known;
            put(key, card);
        }
        return card;
    }

    void put(String key, DayCard card) {
        unwritten.put(key, card);
        kept.put(key, card);
    }

    /** Hands on what changed and is not written. */
    void forEachUnwritten(BiConsumer<String, DayCard> visitor) {
        unwritten.forEach(visitor);
    }

    /** Writes what changed. */
    void write() {
        unwritten.forEach(store::put);
        writtenLast.forEach((key, card) -> {
            if (!unwritten.containsKey(key)) {
                card.rest();
            }
        });
        writtenLast = unwritten;
        unwritten = new LinkedHashMap<>();
    }

    void writeIfMany() {
        if (unwritten.size() > KEPT) {
            write();
        }
    }

    /** Hands on the cards whose keys begin so, as copies that may be kept. */
    void forEach(String prefix, BiConsumer<String, DayCard> visitor) {
        write();
        try (var found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> visitor.accept(entry.key, entry.value));
        }
    }

    /** Hands on all cards, as copies. */
    void forEach(BiConsumer<String, DayCard> visitor) {
        write();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> visitor.accept(entry.key, entry.value));
        }
    }
}
