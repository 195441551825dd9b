package dev.kizuna.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import dev.kizuna.kit.outbox.MortalService.Moment;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service dies again and again as kill -9 has it, at any moment and exactly between its write, its publishing and its
 * answer, while clients repeat their commands until they are acknowledged. In the end every acknowledged command is in
 * the topic once by its event's id, in the order of its aggregate's versions, and nothing else is.
 */
class RepeatedKillIT {

    private static final Logger log = LoggerFactory.getLogger(RepeatedKillIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LIVES = Lease.LENGTH.plusSeconds(5);
    private static final int WRITERS = 6;
    private static final int THINGS_A_LIFE = 4;
    private static final int LONGEST_LIFE_MILLIS = 700;
    private static final int MOST_MOMENTS = 12;
    private static final long SEED = 20260501;

    private final Random random = new Random(SEED);
    private final AtomicInteger life = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Map<Moment, Integer> deaths = new EnumMap<>(Moment.class);

    @TempDir
    Path logs;

    int lives() {
        return 8;
    }

    @Test
    void shouldLoseNothingAndPublishNothingTwiceWhenTheProcessIsKilledOverAndOver() throws Exception {
        int port = Ports.free();
        var client = new StubbornClient(port);
        try (LocalBroker broker = LocalBroker.start();
                LocalStore store = LocalStore.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> enough.set(true)) {
            createTopic(broker);

            // when
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(client, new Random(writer)), threads))
                    .toList();
            for (; life.get() < lives(); life.incrementAndGet()) {
                liveAndDie(store, broker, port);
            }
            Child last = start(store, broker, port, Moment.NEVER, 1);
            enough.set(true);
            writers.forEach(CompletableFuture::join);
            Map<String, Long> versions = settled(store);
            last.kill();

            // then
            List<ConsumerRecord<String, byte[]>> records = read(broker);
            Map<String, List<String>> published = records.stream()
                    .collect(Collectors.groupingBy(
                            ConsumerRecord::key,
                            TreeMap::new,
                            Collectors.mapping(RepeatedKillIT::eventId, Collectors.toList())));
            assertThat(published.keySet()).isEqualTo(versions.keySet());
            versions.forEach((id, version) -> assertThat(versionsOf(published.getOrDefault(id, List.of())))
                    .as("versions of %s in the order in which they were first published", id)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, Math.toIntExact(version))
                            .boxed()
                            .toList()));
            List<String> carriedOut = published.values().stream()
                    .flatMap(ids -> new LinkedHashSet<>(ids).stream())
                    .map(eventId -> eventId.split("#")[2])
                    .toList();
            assertThat(carriedOut)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(client.acknowledged().keySet());
            assertThat(deaths.keySet()).containsExactlyInAnyOrder(Moment.values());
            log.info(
                    "{} deaths {}: {} acknowledged commands on {} things, {} records, {} of them repetitions",
                    lives(),
                    deaths,
                    carriedOut.size(),
                    versions.size(),
                    records.size(),
                    records.size() - carriedOut.size());
        }
    }

    /** One life: until the parent kills it at a random moment, or until a moment of its own has come. */
    private void liveAndDie(LocalStore store, LocalBroker broker, int port) {
        Moment moment = Moment.values()[life.get() % Moment.values().length];
        Child child = start(store, broker, port, moment, 1 + random.nextInt(MOST_MOMENTS));
        boolean bySelf = child.hasEndedWithin(
                moment == Moment.NEVER ? Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)) : PATIENCE);
        assertThat(bySelf).as("%s is reached", moment).isEqualTo(moment != Moment.NEVER);
        child.kill();
        deaths.merge(moment, 1, Integer::sum);
    }

    private Child start(LocalStore store, LocalBroker broker, int port, Moment moment, int count) {
        Duration later = BETWEEN_LIVES.multipliedBy(life.get());
        var program = MortalService.program(store.uri(), broker.bootstrapServers(), port, later, moment, count);
        Child child = Child.start(program, logs.resolve("mortal.log"));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Ports.answers(port) || !child.isAlive());
        return child;
    }

    /** Creates what others create at the same time under the same key, and edits it with them. */
    private void write(StubbornClient client, Random choice) {
        while (!enough.get()) {
            String key = "thing-" + life.get() + "-" + choice.nextInt(THINGS_A_LIFE);
            client.edit(client.create(key), "edit " + commands.incrementAndGet());
        }
    }

    private static Map<String, Long> settled(LocalStore store) {
        try (var client = MongoClients.create(store.uri())) {
            var things = client.getDatabase("mortal").getCollection("things");
            await().atMost(PATIENCE)
                    .until(() -> things.find().into(new ArrayList<>()).stream()
                            .allMatch(thing ->
                                    thing.getList("outbox", Document.class).isEmpty()));
            return things.find().into(new ArrayList<>()).stream()
                    .collect(Collectors.toMap(thing -> thing.getString("_id"), thing -> thing.getLong("version")));
        }
    }

    private static List<Integer> versionsOf(List<String> eventIds) {
        return new LinkedHashSet<>(eventIds)
                .stream().map(eventId -> Integer.valueOf(eventId.split("#")[1])).toList();
    }

    private static String eventId(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static void createTopic(LocalBroker broker) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(MortalService.TOPIC, 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(LocalBroker broker) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(MortalService.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
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
