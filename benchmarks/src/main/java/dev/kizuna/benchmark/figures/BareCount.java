package dev.kizuna.benchmark.figures;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/** The least that Kafka Streams can do exactly once with state: the records of each key are counted, unread. A program of its own. */
public final class BareCount {

    static final String GROUP = "bare-count";

    private BareCount() {}

    /** @param arguments bootstrap servers, topic, folder of the state, number of threads, milliseconds between commits */
    public static void main(String[] arguments) throws InterruptedException {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, Path.of(arguments[2]).toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, arguments[3]);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, arguments[4]);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.POLL_MS_CONFIG, 10);
        properties.put(StreamsConfig.producerPrefix("batch.size"), 131_072);
        properties.put("auto.offset.reset", "earliest");
        var builder = new StreamsBuilder();
        builder.stream(arguments[1], Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .groupByKey(Grouped.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .count(Materialized.<byte[], Long, KeyValueStore<Bytes, byte[]>>as("counts")
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(Serdes.Long()));
        var streams = new KafkaStreams(builder.build(), properties);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "close"));
        streams.start();
        new CountDownLatch(1).await();
    }
}
