package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.topology.EngineOnDisk;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The stores of an engine as they are, without the way through Kafka Streams. */
record StoreShelf(EngineOnDisk engine) implements Shelf {

    @Override
    public @Nullable StoredObligation obligation(String key) {
        return this.<String, StoredObligation>store(ObligationStores.OBLIGATIONS)
                .get(key);
    }

    @Override
    public KeyValueIterator<String, StoredObligation> obligations(@Nullable String from, @Nullable String to) {
        return this.<String, StoredObligation>store(ObligationStores.OBLIGATIONS)
                .range(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> dueTimes(Bytes from, Bytes to) {
        return this.<Bytes, byte[]>store(ObligationStores.DUE).range(from, to);
    }

    @Override
    public @Nullable StoredTimeline timeline(String key) {
        return this.<String, StoredTimeline>store(ObligationStores.TIMELINES).get(key);
    }

    @Override
    public @Nullable StoredPartner partner(String partnerId) {
        return this.<String, StoredPartner>store(ObligationStores.PARTNERS).get(partnerId);
    }

    private <K, V> KeyValueStore<K, V> store(String name) {
        return engine.store(name);
    }
}
