package dev.kizuna.kit.streams.query;

import dev.kizuna.kit.instance.StoreNotReadyException;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a partition that this instance works on. They are asked as stores and not by {@code KafkaStreams.query}:
 * up to Kafka 4.3 a range that is queried takes the lock of the store's position before that of the store, whoever writes
 * takes them the other way round, and then neither goes on for ever (KAFKA-19629).
 */
public record RunningPartition(KafkaStreams streams, int number) {

    /**
     * What a store has under a key; null when it has nothing.
     *
     * @throws StoreNotReadyException when the partition is being restored or has moved
     */
    public <K, V> @Nullable V get(String store, K key) {
        return this.<K, V, @Nullable V>ask(store, found -> found.get(key));
    }

    /**
     * What a store has from a key to another, both included; null stands for the beginning and the end.
     *
     * @throws StoreNotReadyException when the partition is being restored or has moved
     */
    public <K, V> KeyValueIterator<K, V> range(String store, @Nullable K from, @Nullable K to) {
        return this.<K, V, KeyValueIterator<K, V>>ask(store, found -> found.range(from, to));
    }

    private <K, V, R extends @Nullable Object> R ask(String store, Function<ReadOnlyKeyValueStore<K, V>, R> question) {
        try {
            return question.apply(
                    streams.store(StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<K, V>keyValueStore())
                            .withPartition(number)));
        } catch (InvalidStateStoreException e) {
            throw new StoreNotReadyException("The stores are being restored, or the partition was moved", e);
        } catch (StreamsException | IllegalStateException | IllegalArgumentException e) {
            throw new StoreNotReadyException("The engine is not running", e);
        }
    }
}
