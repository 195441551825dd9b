package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Notes from where on the index by due time is read. */
record WatchedShelf(Shelf shelf, List<Bytes> read) implements Shelf {

    @Override
    public @Nullable StoredObligation obligation(String key) {
        return shelf.obligation(key);
    }

    @Override
    public KeyValueIterator<String, StoredObligation> obligations(@Nullable String from, @Nullable String to) {
        return shelf.obligations(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> dueTimes(Bytes from, Bytes to) {
        read.add(from);
        return shelf.dueTimes(from, to);
    }

    @Override
    public @Nullable StoredTimeline timeline(String key) {
        return shelf.timeline(key);
    }

    @Override
    public @Nullable StoredPartner partner(String partnerId) {
        return shelf.partner(partnerId);
    }
}
