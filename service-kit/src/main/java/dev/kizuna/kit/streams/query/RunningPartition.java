package dev.kizuna.kit.streams.query;

import dev.kizuna.kit.instance.StoreNotReadyException;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.jspecify.annotations.Nullable;

/** The stores of a partition that this instance works on. */
public record RunningPartition(KafkaStreams streams, int number) {

    /**
     * What a store answers; null when it has nothing.
     *
     * @throws StoreNotReadyException when the partition is being restored or has moved
     */
    public <R> @Nullable R ask(String store, Query<R> query) {
        try {
            QueryResult<R> result = streams.query(StateQueryRequest.inStore(store)
                            .withQuery(query)
                            .withPartitions(Set.of(number))
                            .requireActive())
                    .getPartitionResults()
                    .get(number);
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

    /** What a store answers that always answers, such as a range of its entries. */
    public <R> R askAll(String store, Query<R> query) {
        R result = ask(store, query);
        if (result == null) {
            throw new StoreNotReadyException("The partition is being moved", null);
        }
        return result;
    }
}
