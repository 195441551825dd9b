package dev.kizuna.kpi.attribution.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** The part of a window store that journeys need; Kafka's own want more than a mocked context. */
final class TouchesInMemory implements WindowStore<String, byte[]> {

    private final Map<String, List<KeyValue<Long, byte[]>>> touches = new HashMap<>();

    @Override
    public void put(String key, byte[] value, long timestamp) {
        touches.computeIfAbsent(key, _ -> new ArrayList<>()).add(KeyValue.pair(timestamp, value));
    }

    @Override
    public WindowStoreIterator<byte[]> fetch(String key, long from, long to) {
        var all = touches.getOrDefault(key, List.of()).stream()
                .filter(touch -> touch.key >= from && touch.key <= to)
                .iterator();
        return new Found(all);
    }

    private record Found(Iterator<KeyValue<Long, byte[]>> all) implements WindowStoreIterator<byte[]> {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public KeyValue<Long, byte[]> next() {
            return all.next();
        }

        @Override
        public Long peekNextKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    @Override
    public String name() {
        return Journeys.TOUCHES;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public byte[] fetch(String key, long time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WindowStoreIterator<byte[]> fetch(String key, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<Windowed<String>, byte[]> fetch(String from, String to, long start, long end) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<Windowed<String>, byte[]> fetch(String from, String to, Instant start, Instant end) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<Windowed<String>, byte[]> fetchAll(long from, long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<Windowed<String>, byte[]> fetchAll(Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<Windowed<String>, byte[]> all() {
        throw new UnsupportedOperationException();
    }
}
