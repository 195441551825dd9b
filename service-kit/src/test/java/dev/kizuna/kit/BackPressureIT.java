package dev.kizuna.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.kit.sample.Http;
import dev.kizuna.kit.sample.Http.Answer;
import dev.kizuna.kit.sample.SampleApplication;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Hundreds of clients hand in more than a small service can hold, while the broker freezes, goes on, is killed and comes
 * back. Whoever is not taken is told to come again, and whatever is taken is kept.
 */
class BackPressureIT {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String TOPIC = "partner.engagement";
    private static final int CLIENTS = 200;
    private static final int ENOUGH = 40;
    private static final int EVENTS = 500;
    private static final long ROOM = 12L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern INDEX = Pattern.compile("\"index\":(\\d+)");
    private static final Pattern TAKEN =
            Pattern.compile("^kizuna_ingesting_bytes(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);

    private final Map<String, BitSet> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final ConcurrentHashMap<String, String> surprises = new ConcurrentHashMap<>();

    /** The service in a process of its own. */
    public static final class Pressed {

        private Pressed() {}

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(SampleApplication.class).run(arguments);
        }
    }

    @Test
    void shouldKeepWhatItTakesAndTurnTheOthersAwayWhenKafkaIsSlowOrAway(@TempDir Path logs) throws Exception {
        int port = Ports.free();
        try (LocalBroker broker = LocalBroker.start();
                LocalRegistry registry = LocalRegistry.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> enough.set(true)) {
            Child service = Child.start(program(broker, registry, port), logs.resolve("pressed.log"));
            var http = new Http(port);
            await().atMost(PATIENCE)
                    .until(() -> Ports.answers(port)
                            && http.get("/actuator/health/readiness").status() == 200);
            for (int client = 0; client < CLIENTS; client++) {
                String name = "c" + client;
                threads.execute(() -> push(http, name));
            }
            awaitTaken();

            broker.freeze();
            awaitTurnedAway();
            assertThat(http.get("/api/things/lamp").status()).isEqualTo(200);
            assertThat(room(http)).isLessThanOrEqualTo(ROOM);
            broker.thaw();
            awaitTaken();

            broker.kill();
            awaitTurnedAway();
            assertThat(http.get("/api/things/lamp").status()).isEqualTo(200);
            assertThat(room(http)).isLessThanOrEqualTo(ROOM);
            broker.restart();
            awaitTaken();

            enough.set(true);
            threads.shutdown();
            await().atMost(PATIENCE).until(threads::isTerminated);
            assertThat(service.isAlive())
                    .as(() -> String.join("\n", service.lastLogLines(20)))
                    .isTrue();
            assertThat(room(http)).isZero();
            service.kill();
            assertThat(surprises).isEmpty();
            assertThat(Duration.ofNanos(longest.get())).isLessThan(Duration.ofSeconds(20));
            assertKept(broker);
        }
    }

    private static JavaProgram program(LocalBroker broker, LocalRegistry registry, int port) {
        return new JavaProgram(
                "pressed",
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"),
                JavaProgram.ownClassPath(),
                Pressed.class.getName(),
                List.of(
                        "--server.port=" + port,
                        "--spring.profiles.active=local",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--kizuna.schema-registry.url=" + registry.url(),
                        "--spring.kafka.producer.properties.[delivery.timeout.ms]=2500",
                        "--spring.kafka.producer.properties.[request.timeout.ms]=1000",
                        "--spring.kafka.producer.properties.[max.block.ms]=1000"),
                Map.of());
    }

    /** Sends one batch after the other, and each again with the same ids until all of it was taken. */
    private void push(Http http, String client) {
        byte[] batch = batch(client + "-0");
        for (int number = 0; !enough.get(); ) {
            long start = System.nanoTime();
            try {
                Answer answer = http.post("/api/events", BATCH, batch);
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                if (wasTaken(answer, client + "-" + number)) {
                    number++;
                    batch = batch(client + "-" + number);
                }
            } catch (RuntimeException e) {
                surprises.put(e.toString(), client);
            }
        }
    }

    private boolean wasTaken(Answer answer, String batch) {
        switch (answer.status()) {
            case 202 -> {
                var kept = new BitSet();
                kept.set(0, EVENTS);
                var rejected = INDEX.matcher(answer.body());
                while (rejected.find()) {
                    kept.clear(Integer.parseInt(rejected.group(1)));
                }
                assertSaidWhy(answer, EVENTS - kept.cardinality());
                acknowledged.computeIfAbsent(batch, _ -> new BitSet()).or(kept);
                taken.incrementAndGet();
                return kept.cardinality() == EVENTS;
            }
            case 503 -> {
                if (!answer.code().equals("unavailable")
                        || !answer.header("Retry-After").equals("5")) {
                    surprises.put(answer.body(), batch);
                }
                turnedAway.incrementAndGet();
            }
            default -> surprises.put(answer.status() + " " + answer.body(), batch);
        }
        return false;
    }

    private void assertSaidWhy(Answer answer, int rejected) {
        int said = answer.body().split("\"code\":\"unavailable\"", -1).length - 1;
        if (said != rejected || answer.json().path("accepted").asInt() != EVENTS - rejected) {
            surprises.put(answer.body(), "accepted and rejected do not add up");
        }
    }

    private void awaitTaken() {
        int before = taken.get();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(taken.get()).as(this::state).isGreaterThan(before + ENOUGH));
    }

    private void awaitTurnedAway() {
        int before = turnedAway.get();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(turnedAway.get()).as(this::state).isGreaterThan(before + ENOUGH));
    }

    private String state() {
        return taken + " batches were taken, " + turnedAway + " turned away, the longest took "
                + Duration.ofNanos(longest.get()) + "; surprises: " + surprises;
    }

    private static double room(Http http) {
        var taken = TAKEN.matcher(http.get("/actuator/prometheus").body());
        assertThat(taken.find()).isTrue();
        return Double.parseDouble(taken.group(1));
    }

    private void assertKept(LocalBroker broker) {
        Map<String, BitSet> kept = kept(broker);
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((batch, ids) -> {
            var lost = (BitSet) ids.clone();
            lost.andNot(kept.getOrDefault(batch, new BitSet()));
            assertThat(lost.cardinality())
                    .as("acknowledged and lost of " + batch)
                    .isZero();
        });
    }

    /** The ids in the topic, by batch. */
    private static Map<String, BitSet> kept(LocalBroker broker) {
        Map<String, BitSet> kept = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    byte[] header = Objects.requireNonNull(record.headers().lastHeader("ce_id"))
                            .value();
                    String id = new String(header, StandardCharsets.UTF_8);
                    int dash = id.lastIndexOf('-');
                    kept.computeIfAbsent(id.substring(0, dash), _ -> new BitSet())
                            .set(Integer.parseInt(id.substring(dash + 1)));
                });
            }
        }
        return kept;
    }

    private static byte[] batch(String name) {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> """
                        {"specversion":"1.0","id":"%s-%d","source":"https://crm.example/with/a/long/path","subject":"known-%d",\
                        "type":"dev.kizuna.partner.inquiry-received.v1","time":"2026-05-01T09:00:00+09:00",\
                        "data":{"inquiryId":"i-%s-%d","channel":"mail","ownerId":"%s"}}""".formatted(name, i, i % 50, name, i, "x".repeat(300)))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
