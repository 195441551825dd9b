package dev.kizuna.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.ingest.Rerouting;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Consumers on a real broker and a real registry. */
class ConsumersIT {

    private static final String TOPIC = Topics.PARTNER_ENGAGEMENT.name();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static LocalBroker broker;
    private static LocalRegistry registry;
    private static Admin admin;
    private static DefaultKafkaProducerFactory<byte[], byte[]> rawFactory;
    private static DefaultKafkaProducerFactory<String, SpecificRecord> eventFactory;
    private static AvroSerializer<SpecificRecord> serializer;
    private static int groups;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<ReceivedEvent> handled = new CopyOnWriteArrayList<>();
    private @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> running;

    @BeforeAll
    static void start() {
        broker = LocalParts.shared().broker();
        registry = LocalParts.shared().registry();
        var brokers = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(brokers);
        new TopicProvisioning(
                        new TopicProperties(true, 6, (short) 1, PATIENCE),
                        admin,
                        broker.bootstrapServers(),
                        Edition.ONLY)
                .afterSingletonsInstantiated();
        serializer = new AvroSerializer<>();
        serializer.configure(registrySettings(), false);
        rawFactory = new DefaultKafkaProducerFactory<>(brokers, new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> eventProperties = new HashMap<>(brokers);
        eventProperties.put("partitioner.class", PartnerPartitioner.class);
        eventFactory = new DefaultKafkaProducerFactory<>(eventProperties, new StringSerializer(), serializer, false);
    }

    @AfterAll
    static void stop() {
        eventFactory.destroy();
        rawFactory.destroy();
        admin.close();
    }

    @AfterEach
    void stopConsumer() {
        if (running != null) {
            running.stop();
        }
    }

    @Test
    void shouldGoOnAfterPoisonAndKeepItWithItsCause() {
        consume("poison", handled::addAll);

        send("poison", event("poison", "1"));
        sendRaw("poison", new byte[] {'{', '}'});
        sendRaw("poison", new byte[] {0, 0, 15, 15, 15, 1});
        sendRaw("poison", null);
        send("poison", event("poison", "2"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsExactly("1", "2"));
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters("poison");
        assertThat(letters).hasSize(3);
        assertThat(letters.getFirst().value()).containsExactly('{', '}');
        assertThat(header(letters.getFirst(), DeadLetters.DETAIL)).contains("the first is 0x7b");
        assertThat(header(letters.get(1), DeadLetters.DETAIL)).contains("Schema registry refuses schema id 986895");
        assertThat(letters.get(2).value()).isNull();
        assertThat(letters)
                .allSatisfy(
                        letter -> assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(TOPIC));
    }

    @Test
    void shouldHandleAllInTheirOrderAndBuryPoisonOnceWhenTheStoreIsAwayForAWhile() {
        var faults = new AtomicInteger(4);
        consume("patience", events -> {
            if (faults.getAndDecrement() > 0) {
                throw new MongoTimeoutException("no server");
            }
            handled.addAll(events);
        });

        sendRaw("patience", new byte[] {1});
        for (int i = 1; i <= 50; i++) {
            send("patience", event("patience", Integer.toString(i)));
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).hasSize(50));
        assertThat(ids())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 50)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(deadLetters("patience")).hasSize(1);
        assertThat(meters.get("kizuna.consumer.retries").counter().count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void shouldBuryTheOneThatFailsWhenAHandlerCannotDoIt() {
        consume("failing", events -> {
            if (events.stream().anyMatch(event -> id(event).equals("2"))) {
                throw new IllegalStateException("cannot do 2");
            }
            handled.addAll(events);
        });

        send("failing", event("failing", "1"));
        send("failing", event("failing", "2"));
        send("failing", event("failing", "3"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsExactly("1", "3"));
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters("failing");
        assertThat(letters).hasSize(1);
        assertThat(header(letters.getFirst(), DeadLetters.DETAIL)).isEqualTo("cannot do 2");
        assertThat(header(letters.getFirst(), "ce_id")).isEqualTo("2");
    }

    @Test
    void shouldPublishAgainWhereItBelongsWhenAForeignProducerChoseAnotherPartition() {
        var producer = new EventProducer(new KafkaTemplate<>(eventFactory), "/partner-service");
        var partitions = new DescribedPartitions(admin);
        consume("stray", new Rerouting(handled::addAll, partitions, producer, meters));
        int home = PartnerKeys.partition("stray", 6);
        byte[] value = bytes(event("stray", "1"));

        rawFactory.createProducer().send(new ProducerRecord<>(TOPIC, (home + 1) % 6, utf8("stray"), value));
        rawFactory.createProducer().send(new ProducerRecord<>(TOPIC, (home + 2) % 6, null, bytes(event("stray", "2"))));
        send("stray", event("stray", "3"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsExactlyInAnyOrder("1", "2", "3"));
        assertThat(handled).extracting(ReceivedEvent::partition).containsOnly(home);
        assertThat(handled).extracting(ReceivedEvent::key).containsOnly("stray");
        assertThat(meters.counter("kizuna.events.rerouted", "topic", TOPIC).count())
                .isEqualTo(2);
        assertThat(handled.stream().filter(event -> !id(event).equals("3")).map(ReceivedEvent::source))
                .containsOnly("/unknown");
    }

    @Test
    void shouldPublishAgainOnlyOnceWhenThePartitionsLookDifferentFromHere() {
        var producer = new EventProducer(new KafkaTemplate<>(eventFactory), "/partner-service");
        int home = PartnerKeys.partition("loop", 6);
        PartitionCounts wrong = topic -> PartnerKeys.partition("loop", 5) == home ? 4 : 5;
        consume("loop", new Rerouting(handled::addAll, wrong, producer, meters));

        send("loop", event("loop", "1"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsExactly("1"));
        await().during(Duration.ofMillis(500)).until(() -> ids().size() == 1);
    }

    @Test
    void shouldTellThatATopicIsReadToItsEndOnlyWhenAllOfItWasHandled() {
        var mayGoOn = new CountDownLatch(1);
        consume("progress", events -> {
            awaitUninterruptibly(mayGoOn);
            handled.addAll(events);
        });
        var group = Objects.requireNonNull(Objects.requireNonNull(running).getGroupId());
        ReadingProgress progress =
                new TopicProgress(admin, new DescribedPartitions(admin)).of(group, Topics.PARTNER_ENGAGEMENT);

        send("progress", event("progress", "1"));
        ReadingProgress.End end = progress.end();
        await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> !end.isReached());
        mayGoOn.countDown();

        await().atMost(PATIENCE).until(end::isReached);
        assertThat(ids()).containsExactly("1");
        running.stop();
        assertThat(progress.end().isReached()).isTrue();
        send("progress", event("progress", "2"));
        assertThat(progress.end().isReached()).isFalse();
        assertThat(end.isReached()).isTrue();
    }

    @Test
    void shouldNotTellThatATopicIsReadToItsEndWhenTheBrokerIsAway() {
        try (Admin nobody = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + Ports.free()))) {
            var progress = new TopicProgress(nobody, topic -> 6).of("group", Topics.PARTNER_ENGAGEMENT);

            assertThat(progress.end().isReached()).isFalse();
        }
    }

    @Test
    void shouldNotStartWithTheApplicationWhenItsGroupIsHeld() {
        var consumers = consumers(Set.of("held-group"));

        assertThat(consumers
                        .consumer("held-group", handled::addAll, Topics.PARTNER_ENGAGEMENT)
                        .isAutoStartup())
                .isFalse();
        assertThat(consumers
                        .consumer("other-group", handled::addAll, Topics.PARTNER_ENGAGEMENT)
                        .isAutoStartup())
                .isTrue();
    }

    private EventConsumers consumers(Set<String> held) {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(registrySettings(), false);
        return new EventConsumers(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                deserializer,
                new KafkaTemplate<>(rawFactory),
                meters,
                Edition.ONLY,
                held);
    }

    /** Hands on only what concerns the test's own partner: all tests share the topic. */
    private void consume(String partnerId, EventHandler handler) {
        running = consumers(Set.of())
                .consumer(
                        "group-" + groups++,
                        events -> {
                            List<ReceivedEvent> own = events.stream()
                                    .filter(event -> EventFields.partnerId(Objects.requireNonNull(event.event()))
                                            .equals(partnerId))
                                    .toList();
                            if (!own.isEmpty()) {
                                handler.handle(own);
                            }
                        },
                        Topics.PARTNER_ENGAGEMENT);
        running.start();
    }

    private static Map<String, Object> registrySettings() {
        return new SchemaRegistryProperties(registry.url(), true, null).serdeProperties();
    }

    private static InquiryReceived event(String partnerId, String id) {
        return InquiryReceived.newBuilder(SampleEvents.of(InquiryReceived.class))
                .setPartnerId(partnerId)
                .setEventId(id)
                .build();
    }

    private static byte[] bytes(SpecificRecord event) {
        return Objects.requireNonNull(serializer.serialize(TOPIC, event));
    }

    private static void send(String partnerId, InquiryReceived event) {
        var record = new ProducerRecord<>(TOPIC, PartnerKeys.partition(partnerId, 6), utf8(partnerId), bytes(event));
        record.headers().add("ce_id", utf8(event.getEventId()));
        rawFactory.createProducer().send(record);
        rawFactory.createProducer().flush();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("NullAway") // a record without a value
    private static void sendRaw(String partnerId, byte @Nullable [] value) {
        rawFactory
                .createProducer()
                .send(new ProducerRecord<>(TOPIC, PartnerKeys.partition(partnerId, 6), utf8(partnerId), value));
    }

    /** The dead letters of a partner that this test's consumer wrote. */
    private List<ConsumerRecord<byte[], byte[]>> deadLetters(String partnerId) {
        String group = Objects.requireNonNull(Objects.requireNonNull(running).getGroupId());
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC + "-dlt").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all.stream()
                    .filter(letter -> new String(letter.key(), StandardCharsets.UTF_8).equals(partnerId))
                    .filter(letter -> header(letter, DeadLetters.CONSUMER).equals(group))
                    .toList();
        }
    }

    private List<String> ids() {
        return handled.stream().map(ConsumersIT::id).toList();
    }

    private static String id(ReceivedEvent event) {
        return EventFields.eventId(Objects.requireNonNull(event.event()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
