package dev.kizuna.kit.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.instance.StoreNotReadyException;
import dev.kizuna.stack.testing.LocalBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a store over and over must not stop whoever counts, and must not be stopped. */
class ReadingWhileCountingIT {

    private static final String NUMBERS = "numbers";
    private static final int READERS = 4;
    private static final int RECORDS = 200;
    private static final int WRITES_OF_ONE = 500;
    private static final int KEYS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path state;

    @Test
    void shouldCountOnWhenRangesAreReadAllTheTime() throws Exception {
        try (var broker = LocalBroker.start();
                var readers = Executors.newVirtualThreadPerTaskExecutor();
                var streams = new KafkaStreams(topology(broker).build(), properties(broker))) {
            // given
            streams.start();
            var running = new RunningPartition(streams, 0);
            Awaitility.await().atMost(PATIENCE).until(() -> isReady(running));
            var done = new AtomicBoolean();
            List<Future<Long>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(running, done)));
            }

            // when
            publish(broker);

            // then
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> Integer.valueOf(RECORDS - 1).equals(running.<Integer, Integer>get(NUMBERS, KEYS)));
            } finally {
                done.set(true);
            }
            for (Future<Long> each : reading) {
                assertThat(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
            }
        }
    }

    private static boolean isReady(RunningPartition running) {
        try (var all = running.range(NUMBERS, 0, KEYS)) {
            return !all.hasNext();
        } catch (StoreNotReadyException e) {
            return false;
        }
    }

    private static long read(RunningPartition running, AtomicBoolean done) {
        long ranges = 0;
        while (!done.get()) {
            try (var all = running.range(NUMBERS, 0, KEYS)) {
                all.forEachRemaining(_ -> {});
            }
            ranges++;
        }
        return ranges;
    }

    private static void publish(LocalBroker broker) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new IntegerSerializer(),
                new IntegerSerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                producer.send(new ProducerRecord<>(NUMBERS, number, number));
            }
        }
    }

    private static StreamsBuilder topology(LocalBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(NUMBERS, 1, (short) 1)))
                    .all()
                    .get();
        }
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(NUMBERS), Serdes.Integer(), Serdes.Integer()));
        builder.stream(NUMBERS, Consumed.with(Serdes.Integer(), Serdes.Integer()))
                .process(Writing::new, NUMBERS);
        return builder;
    }

    private Properties properties(LocalBroker broker) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "reading-while-counting");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.POLL_MS_CONFIG, 10);
        properties.put("auto.offset.reset", "earliest");
        return properties;
    }

    /** Writes each number under many keys, and at last under the highest. */
    private static final class Writing extends ContextualProcessor<Integer, Integer, Void, Void> {

        @Override
        public void process(Record<Integer, Integer> record) {
            KeyValueStore<Integer, Integer> numbers = context().getStateStore(NUMBERS);
            for (int write = 0; write < WRITES_OF_ONE; write++) {
                numbers.put(write % KEYS, record.value());
            }
            numbers.put(KEYS, record.value());
        }
    }
}
