package dev.kizuna.benchmark.figures;

import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Topologies that do less and less of what kpi-service does, exactly once with state. A program of its own. */
public final class Rungs {

    private final Duration commitInterval;
    private final Serde<SpecificRecord> events;
    private final String topic;

    private Rungs(String registryUrl, String topic, Duration commitInterval) {
        this.topic = topic;
        this.commitInterval = commitInterval;
        Map<String, String> settings = Map.of("schema.registry.url", registryUrl);
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(settings, false);
        this.events = Serdes.serdeFrom(new AvroSerializer<>(), deserializer);
    }

    /** @param arguments rung, bootstrap servers, registry, topic, folder of the state, number of threads, milliseconds between commits */
    public static void main(String[] arguments) throws InterruptedException {
        Rung rung = Rung.valueOf(arguments[0]);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, rung.group());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[1]);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, Path.of(arguments[4]).toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, arguments[5]);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, arguments[6]);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.POLL_MS_CONFIG, 10);
        properties.put(StreamsConfig.producerPrefix("batch.size"), 131_072);
        properties.put("auto.offset.reset", "earliest");
        var rungs = new Rungs(arguments[2], arguments[3], Duration.ofMillis(Long.parseLong(arguments[6])));
        var builder = new StreamsBuilder();
        rungs.build(rung, builder);
        var streams = new KafkaStreams(builder.build(), properties);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "close"));
        streams.start();
        new CountDownLatch(1).await();
    }

    private void build(Rung rung, StreamsBuilder builder) {
        switch (rung) {
            case BARE ->
                count(
                        builder.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())),
                        Serdes.ByteArray(),
                        Serdes.ByteArray());
            case DECODED -> count(decoded(builder), Serdes.String(), events);
            case ONCE -> count(decoded(builder).processValues(new OncePerEvent()), Serdes.String(), events);
            case WINDOWED ->
                decoded(builder)
                        .processValues(new OncePerEvent())
                        .process(new DaySums(commitInterval))
                        .to(rung.group() + "-cards", Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
    }

    private KStream<String, SpecificRecord> decoded(StreamsBuilder builder) {
        return builder.stream(topic, Consumed.with(Serdes.String(), events));
    }

    private static <K, V> void count(KStream<K, V> records, Serde<K> keys, Serde<V> values) {
        records.groupByKey(Grouped.with(keys, values))
                .count(Materialized.<K, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                        .withKeySerde(keys)
                        .withValueSerde(Serdes.Long()));
    }

    /** Asks for each event's id, and keeps those that are new. */
    private static final class OncePerEvent
            implements FixedKeyProcessorSupplier<String, SpecificRecord, SpecificRecord> {

        private static final String SEEN = "seen";
        private static final byte[] MARK = new byte[0];

        @Override
        public FixedKeyProcessor<String, SpecificRecord, SpecificRecord> get() {
            return new ContextualFixedKeyProcessor<>() {
                @Override
                public void process(FixedKeyRecord<String, SpecificRecord> record) {
                    KeyValueStore<String, byte[]> seen = context().getStateStore(SEEN);
                    String key = record.key() + "/" + EventFields.eventId(record.value());
                    if (seen.get(key) == null) {
                        seen.put(key, MARK);
                        context().forward(record);
                    }
                }
            };
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(SEEN), Serdes.String(), Serdes.ByteArray()));
        }
    }
}
