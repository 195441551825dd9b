package dev.kizuna.stack.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.stack.testing.LocalBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerIT {

    private static final int PARTITIONS = 3;
    private static final AtomicInteger topics = new AtomicInteger();

    private static LocalBroker broker;

    private final String topic = "deeds-" + topics.incrementAndGet();

    @BeforeAll
    static void start() {
        broker = LocalBroker.start();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void shouldKeepEveryAcknowledgedRecordWhenItIsKilled() throws Exception {
        createTopic();
        var first = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).toList();
        var second = IntStream.range(0, 5_000).mapToObj(i -> "b" + i).toList();

        sendAll(first);
        broker.kill();
        broker.restart();
        sendAll(second);

        var expected = new HashSet<>(first);
        expected.addAll(second);
        assertThat(readAll(expected.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldCommitTransactionsAgainWhenItWasKilledInTheMiddleOfOne() throws Exception {
        createTopic();
        var doomed = producer(Map.of("transactional.id", "ledger"));
        doomed.initTransactions();
        doomed.beginTransaction();
        doomed.send(new ProducerRecord<>(topic, "never committed")).get();
        broker.kill();
        doomed.close(Duration.ZERO);
        broker.restart();

        try (var heir = producer(Map.of("transactional.id", "ledger"))) {
            heir.initTransactions();
            heir.beginTransaction();
            heir.send(new ProducerRecord<>(topic, "committed")).get();
            heir.commitTransaction();
        }

        assertThat(readAll(1)).containsExactly("committed");
    }

    @Test
    void shouldNotCreateTopicsWhenTheyAreOnlyMentioned() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("typo"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private void createTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("acks", "all");
        settings.put("max.block.ms", "10000");
        settings.put("delivery.timeout.ms", "20000");
        settings.put("request.timeout.ms", "5000");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private void sendAll(List<String> values) {
        try (var producer = producer(Map.of())) {
            var acknowledgements = values.stream()
                    .map(value -> CompletableFuture.supplyAsync(
                            () -> producer.send(new ProducerRecord<>(topic, value, value)), Runnable::run))
                    .toList();
            for (var acknowledgement : acknowledgements) {
                assertThat(acknowledgement.join()).succeedsWithin(Duration.ofSeconds(20));
            }
        }
    }

    private List<String> readAll(int expected) {
        var read = new ArrayList<String>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(i -> new TopicPartition(topic, i))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))
                    && read.size() <= expected) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> read.add(entry.value()));
            }
        }
        return read;
    }
}
