package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Contribution.CardEntry;
import dev.kizuna.kpi.scorecard.domain.Slot;
import dev.kizuna.kpi.scorecard.domain.Tally.Change;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The cards in the store {@code scorecards}, and in {@code unpublished} the keys of those that changed since they were
 * last published. A card is written with every change, so that a commit at any time keeps all, but it is published once
 * for many changes.
 */
final class Cards {

    static final String NAME = "scorecards";
    static final String UNPUBLISHED = "unpublished";

    private static final int KEPT_DECODED = 2_000;
    private static final float LOAD = 0.75f;
    private static final byte[] MARK = new byte[0];

    private final KeyValueStore<String, DayCard> store;
    private final KeyValueStore<String, byte[]> unpublished;
    private final Map<String, Long> changedSince = new LinkedHashMap<>();
    private final Map<String, DayCard> decoded = new LinkedHashMap<>(KEPT_DECODED, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DayCard> eldest) {
            return size() > KEPT_DECODED;
        }
    };

    /** @param now for what was left unpublished when the instance before ended */
    Cards(KeyValueStore<String, DayCard> store, KeyValueStore<String, byte[]> unpublished, long now) {
        this.store = store;
        this.unpublished = unpublished;
        try (var left = unpublished.all()) {
            left.forEachRemaining(entry -> changedSince.put(entry.key, now));
        }
    }

    static StoreBuilder<KeyValueStore<String, DayCard>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), CardFormat.serde())
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> unpublishedBuilder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(UNPUBLISHED), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** Applies the changes that concern cards. */
    void apply(String partnerId, List<Change> changes, @Nullable RecordMetadata source, long since) {
        Map<String, DayCard> touched = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.contribution() instanceof CardEntry entry) {
                touched.computeIfAbsent(key(partnerId, entry.slot()), this::card)
                        .add(entry, change.times());
            }
        }
        touched.forEach((key, card) -> {
            if (source != null) {
                card.offsets.put(source.topic(), source.offset());
            }
            changed(key, card, since);
        });
    }

    /** Puts all cards of a partner in the place of those it has, which may differ in anything but their revisions. */
    void replaceAll(String partnerId, Map<String, DayCard> fresh, long since) {
        Map<String, DayCard> missing = new HashMap<>(fresh);
        List<Map.Entry<String, DayCard>> replaced = new ArrayList<>();
        try (var all = store.prefixScan(partnerId + "/", new StringSerializer())) {
            while (all.hasNext()) {
                var known = all.next();
                DayCard card = missing.remove(known.key);
                DayCard next = card == null ? new DayCard() : card;
                if (!next.showsTheSameAs(known.value)) {
                    next.revision = known.value.revision;
                    next.offsets.putAll(known.value.offsets);
                    replaced.add(Map.entry(known.key, next));
                }
            }
        }
        replaced.forEach(entry -> changed(entry.getKey(), entry.getValue(), since));
        missing.forEach((key, card) -> changed(key, card, since));
    }

    int unpublishedCount() {
        return changedSince.size();
    }

    /** Gives every changed card a new revision and hands it on, with the time of its first change since the last. */
    void publish(Publication publication) {
        changedSince.forEach((key, since) -> {
            DayCard card = card(key);
            card.revision++;
            write(key, card);
            unpublished.delete(key);
            publication.publish(key, card, since);
        });
        changedSince.clear();
    }

    /** Takes what is published. */
    @FunctionalInterface
    interface Publication {
        void publish(String key, DayCard card, long since);
    }

    static String key(String partnerId, Slot slot) {
        return PartnerKeys.composite(
                partnerId, slot.scope().name(), slot.scopeId(), slot.day().toString());
    }

    private DayCard card(String key) {
        DayCard kept = decoded.get(key);
        if (kept == null) {
            DayCard stored = store.get(key);
            kept = stored == null ? new DayCard() : stored;
            decoded.put(key, kept);
        }
        return kept;
    }

    private void changed(String key, DayCard card, long since) {
        write(key, card);
        if (changedSince.putIfAbsent(key, since) == null) {
            unpublished.put(key, MARK);
        }
    }

    private void write(String key, DayCard card) {
        decoded.put(key, card);
        store.put(key, card);
    }
}
