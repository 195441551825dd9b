package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The stores of a partition that this instance works on. */
record RunningShelf(KafkaStreams streams, int partition) implements Shelf {

    @Override
    public @Nullable StoredObligation obligation(String key) {
        return ask(ObligationStores.OBLIGATIONS, KeyQuery.<String, StoredObligation>withKey(key));
    }

    @Override
    public KeyValueIterator<String, StoredObligation> obligations(@Nullable String from, @Nullable String to) {
        return some(ask(ObligationStores.OBLIGATIONS, RangeQuery.<String, StoredObligation>withRange(from, to)));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> dueTimes(Bytes from, Bytes to) {
        return some(ask(ObligationStores.DUE, RangeQuery.<Bytes, byte[]>withRange(from, to)));
    }

    @Override
    public @Nullable StoredTimeline timeline(String key) {
        return ask(ObligationStores.TIMELINES, KeyQuery.<String, StoredTimeline>withKey(key));
    }

    @Override
    public @Nullable StoredPartner partner(String partnerId) {
        return ask(ObligationStores.PARTNERS, KeyQuery.<String, StoredPartner>withKey(partnerId));
    }

    private static <T> T some(@Nullable T result) {
        if (result == null) {
            throw new StoreNotReadyException("The partition is being moved", null);
        }
        return result;
    }

    private <R> @Nullable R ask(String store, Query<R> query) {
        try {
            QueryResult<R> result = streams.query(StateQueryRequest.inStore(store)
                            .withQuery(query)
                            .withPartitions(Set.of(partition))
                            .requireActive())
                    .getPartitionResults()
                    .get(partition);
            if (result == null || result.isFailure()) {
                throw new StoreNotReadyException(
                        result == null ? "The partition was moved" : result.getFailureMessage(), null);
            }
            return result.getResult();
        } catch (InvalidStateStoreException e) {
            throw new StoreNotReadyException("The stores are being restored", e);
        } catch (StreamsException | IllegalStateException | IllegalArgumentException e) {
            throw new StoreNotReadyException("The engine is not running", e);
        }
    }
}
