package dev.kizuna.notification.obligation.query;

import dev.kizuna.kit.streams.query.RunningPartition;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The stores of a partition that this instance works on. */
record RunningShelf(RunningPartition partition) implements Shelf {

    private static final int ENGINE = 0;

    /** All that this instance works on. */
    static List<RunningShelf> allOf(RunningStreams streams) {
        return streams.partitions(ENGINE).stream().map(RunningShelf::new).toList();
    }

    @Override
    public @Nullable StoredObligation obligation(String key) {
        return partition.get(ObligationStores.OBLIGATIONS, key);
    }

    @Override
    public KeyValueIterator<String, StoredObligation> obligations(@Nullable String from, @Nullable String to) {
        return partition.range(ObligationStores.OBLIGATIONS, from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> dueTimes(Bytes from, Bytes to) {
        return partition.range(ObligationStores.DUE, from, to);
    }

    @Override
    public @Nullable StoredTimeline timeline(String key) {
        return partition.get(ObligationStores.TIMELINES, key);
    }

    @Override
    public @Nullable StoredPartner partner(String partnerId) {
        return partition.get(ObligationStores.PARTNERS, partnerId);
    }
}
