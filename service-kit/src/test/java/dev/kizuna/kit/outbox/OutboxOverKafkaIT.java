package dev.kizuna.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.kit.fixture.DocumentStores;
import dev.kizuna.stack.testing.LocalBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The outbox and a real broker that is killed. */
class OutboxOverKafkaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 2_000_000;
    private static final String TOPIC = "partner.lifecycle";
    private static final String COMPACTED = "partner.directory";

    private static LocalBroker broker;

    @BeforeAll
    static void start() {
        broker = LocalBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldDeliverEveryEventInItsOrderWhenTheBrokerIsKilledUnderLoad() throws Exception {
        List<String> keys = List.of("a", "b", "c");
        var enough = new AtomicBoolean();
        createTopic(TOPIC);
        try (var sender = new KafkaOutboxSender(Map.of("bootstrap.servers", broker.bootstrapServers()));
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> enough.set(true)) {
            var relay = new OutboxRelay(sender, Clock.systemUTC(), "one", new SimpleMeterRegistry());
            Aggregates things = relay.aggregates(DocumentStores.embedded(), "things");
            relay.start();

            keys.forEach(key -> threads.submit(() -> commandUntil(enough, things, key)));
            await().until(() -> read(TOPIC).size() > 100);
            broker.kill();
            long before = version(things, keys);
            await().until(() -> version(things, keys) > before + 100);
            broker.restart();
            long during = version(things, keys);
            await().until(() -> version(things, keys) > during + 100);
            enough.set(true);

            await().atMost(PATIENCE).until(() -> waiting(things) == 0);
            relay.stop();
            List<ConsumerRecord<String, byte[]>> records = read(TOPIC);
            for (String key : keys) {
                int count = Math.toIntExact(things.find(key).orElseThrow().version());
                assertThat(new LinkedHashSet<>(ids(records, key)))
                        .as("first occurrences of the events of %s", key)
                        .containsExactlyElementsOf(OutboxContract.ids(key, count));
            }
        }
    }

    @Test
    void shouldSendKeyPartitionHeadersAndTombstones() throws Exception {
        createTopic(COMPACTED);
        try (var sender = new KafkaOutboxSender(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            sender.send(new OutboxEntry("1", COMPACTED, "p/partner", new byte[] {1}, Map.of("ce_id", "1")));
            sender.send(new OutboxEntry("2", COMPACTED, "p/person/x", null, Map.of("traceparent", "00-1-2-01")));

            List<ConsumerRecord<String, byte[]>> records = read(COMPACTED);
            assertThat(records).extracting(ConsumerRecord::key).containsExactly("p/partner", "p/person/x");
            assertThat(records)
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(records.getFirst().partition());
            assertThat(records.getFirst().value()).containsExactly(1);
            assertThat(records.getLast().value()).isNull();
            assertThat(new String(
                            records.getLast()
                                    .headers()
                                    .lastHeader("traceparent")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("00-1-2-01");
        }
    }

    private static Void commandUntil(AtomicBoolean enough, Aggregates things, String key) {
        things.insert(key, new Document(), null, List.of(OutboxContract.entry(key, 1)));
        for (int version = 1; !enough.get(); version++) {
            things.replace(key, version, new Document(), List.of(OutboxContract.entry(key, version + 1)));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return null;
    }

    private static long version(Aggregates things, List<String> keys) {
        return keys.stream()
                .mapToLong(
                        key -> things.find(key).map(Aggregates.Stored::version).orElse(0L))
                .sum();
    }

    private static int waiting(Aggregates things) {
        return things.collection().find().into(new ArrayList<>()).stream()
                .mapToInt(document -> document.getList("outbox", Document.class).size())
                .sum();
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records, String key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void createTopic(String topic) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }
}
