package dev.kizuna.campaign.link.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No visitor waits for a broker that is gone, and no touch is lost or doubled by it. The broker is this test's own, since it dies. */
class TouchRecorderIT {

    private static final Duration PATIENCE = Duration.ofMillis(4);
    private static final String TOPIC = Topics.CAMPAIGN_ACTIVITY.name();
    private static final String REGISTRY = LocalParts.shared().registry().url();

    private final Queue<String> safe = new ConcurrentLinkedQueue<>();
    private final List<String> all = new ArrayList<>();

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private LocalBroker broker;

    @BeforeEach
    void startABroker() throws ExecutionException, InterruptedException {
        broker = LocalBroker.start();
        try (var admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stopTheBroker() {
        broker.close();
    }

    @Test
    void shouldSendVisitorsOnAndDeliverEachTouchOnceWhenTheBrokerIsKilled() throws InterruptedException {
        var recorder = recorder(PATIENCE);
        await().until(() -> recorder.state().reachable());
        record(recorder, 1_000);
        broker.kill();
        record(recorder, 3_000);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(safe).containsExactlyInAnyOrderElementsOf(all));
        await().until(() -> !recorder.state().reachable());
        broker.restart();
        record(recorder, 500);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(recorder.state().depth()).isZero());
        recorder.close();

        assertThat(safe).containsExactlyInAnyOrderElementsOf(all);
        assertThat(delivered()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void shouldDeliverEveryTouchOfAVisitorWhoWasSentOnWhenTheServiceIsKilled() throws Exception {
        String nowhere = "127.0.0.1:" + Ports.free();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpoolingProcess.class.getName(),
                        nowhere,
                        REGISTRY,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> sentOn = untilAll(process);
        process.destroyForcibly().waitFor();
        assertThat(sentOn).hasSizeGreaterThan(1_000);

        var recorder = recorder(PATIENCE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(recorder.state().depth()).isZero());
        recorder.close();

        assertThat(delivered()).doesNotHaveDuplicates().containsAll(sentOn);
    }

    @Test
    void shouldSendVisitorsOnAndSayThatTouchesAreLostWhenThereIsNoRoomOnDisk() throws InterruptedException {
        broker.kill();
        var recorder = SpoolingProcess.recorder(broker.bootstrapServers(), REGISTRY, directory, 1_000, PATIENCE);
        record(recorder, 100);

        await().untilAsserted(() -> assertThat(safe).hasSize(100));
        record(recorder, 100);
        await().untilAsserted(() -> assertThat(safe).hasSize(200));
        assertThat(recorder.state().full()).isTrue();
        recorder.close();
    }

    private TouchRecorder recorder(Duration patience) {
        return SpoolingProcess.recorder(broker.bootstrapServers(), REGISTRY, directory, 1L << 24, patience);
    }

    private void record(TouchRecorder recorder, int count) {
        var begun = new AtomicInteger();
        while (begun.getAndIncrement() < count) {
            Touch touch = SpoolingProcess.touch(begun.get());
            all.add(touch.touchId());
            recorder.record(touch, () -> safe.add(touch.touchId()));
        }
    }

    private static List<String> untilAll(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !line.equals("all")) {
                lines.add(line);
                line = reader.readLine();
            }
            while (lines.size() < 1_500 && line != null) {
                line = reader.readLine();
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private List<String> delivered() {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(Map.of("schema.registry.url", REGISTRY), false);
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (deserializer.deserialize(TOPIC, each.value()) instanceof TouchRecorded touch) {
                        found.add(touch.getTouchId());
                    }
                });
            }
        }
        return found;
    }
}
