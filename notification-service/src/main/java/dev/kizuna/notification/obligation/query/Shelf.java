package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The stores of one partition, to read. Whoever gets an iterator closes it. */
interface Shelf {

    @Nullable
    StoredObligation obligation(String key);

    /** Promises by key; null for no bound. */
    KeyValueIterator<String, StoredObligation> obligations(@Nullable String from, @Nullable String to);

    /** Entries of the index by due time, from a key, up to and without another. */
    KeyValueIterator<Bytes, byte[]> dueTimes(Bytes from, Bytes to);

    @Nullable
    StoredTimeline timeline(String key);

    @Nullable
    StoredPartner partner(String partnerId);
}
