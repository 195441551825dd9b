package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kit.streams.DeadLetterHandler;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.notification.calendar.config.CalendarFiles;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.time.SettableClock;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology on its own, with the shipped policies and calendars and a clock that is set. */
final class EngineDriver implements AutoCloseable {

    static final Duration TICK = Duration.ofMillis(50);
    static final Duration SETTLE = Duration.ofSeconds(60);

    final SettableClock clock;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Serde<SpecificRecord> serde = AvroSerde.inMemory();
    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, SpecificRecord> changes;
    private final TestOutputTopic<String, SpecificRecord> requests;
    private final List<ObligationChanged> allChanges = new ArrayList<>();
    private final List<NotificationRequested> allRequests = new ArrayList<>();

    /** With its stores in RocksDB, as in production. */
    EngineDriver(Instant now) {
        this(now, Stores::persistentKeyValueStore);
    }

    /** With its stores in memory: the driver commits after each event, which takes RocksDB 20 ms. */
    static EngineDriver inMemory(Instant now) {
        return new EngineDriver(now, Stores::inMemoryKeyValueStore);
    }

    /** In memory, on a machine so slow that a tick does not get far. */
    static EngineDriver slow(Instant now) {
        var nanos = new AtomicLong();
        return new EngineDriver(now, Stores::inMemoryKeyValueStore, () -> nanos.addAndGet(TICK.toNanos() / 10));
    }

    /** With policies of a test's own. */
    static EngineDriver with(Policies policies, Instant now) {
        return new EngineDriver(now, Stores::inMemoryKeyValueStore, () -> 0, policies);
    }

    private EngineDriver(Instant now, Function<String, KeyValueBytesStoreSupplier> stores) {
        this(now, stores, () -> 0);
    }

    private EngineDriver(Instant now, Function<String, KeyValueBytesStoreSupplier> stores, LongSupplier nanoTime) {
        this(now, stores, nanoTime, PolicyFiles.shipped());
    }

    private EngineDriver(
            Instant now,
            Function<String, KeyValueBytesStoreSupplier> stores,
            LongSupplier nanoTime,
            Policies policies) {
        clock = new SettableClock(now);
        driver = new TopologyTestDriver(topology(clock, serde, meters, stores, nanoTime, policies), properties(), now);
        changes =
                driver.createOutputTopic(Topics.SLA_OBLIGATION.name(), new StringDeserializer(), serde.deserializer());
        requests = driver.createOutputTopic(
                Topics.NOTIFICATION_REQUEST.name(), new StringDeserializer(), serde.deserializer());
        pass(Duration.ofSeconds(3));
    }

    static Topology topology(
            SettableClock clock,
            Serde<SpecificRecord> serde,
            SimpleMeterRegistry meters,
            Function<String, KeyValueBytesStoreSupplier> stores,
            LongSupplier nanoTime) {
        return topology(clock, serde, meters, stores, nanoTime, PolicyFiles.shipped());
    }

    private static Topology topology(
            SettableClock clock,
            Serde<SpecificRecord> serde,
            SimpleMeterRegistry meters,
            Function<String, KeyValueBytesStoreSupplier> stores,
            LongSupplier nanoTime,
            Policies policies) {
        var builder = new StreamsBuilder();
        var raw = builder.stream(
                ObligationTopology.READS.stream().map(Topic::name).toList(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read-events"));
        new ObligationTopology(
                        new EventStreams(serde, _ -> 1, "/notification-service", clock, meters),
                        new ObligationEngine(policies, CalendarFiles.shipped(), SETTLE),
                        "rules",
                        new ObligationStores(AvroSerde.inMemory(), AvroSerde.inMemory(), AvroSerde.inMemory(), stores),
                        clock,
                        TICK,
                        nanoTime,
                        meters)
                .build(raw);
        return builder.build();
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "notification-service");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, newDirectory());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        return properties;
    }

    EngineDriver happens(SpecificRecord event) {
        return raw(Topics.of(event.getClass()), EventFields.partnerId(event), event);
    }

    /** An event of a compacted topic, or its tombstone. */
    EngineDriver directory(String key, SpecificRecord event) {
        return raw(Topics.PARTNER_DIRECTORY, key, event);
    }

    EngineDriver erased(String key) {
        return bytes(Topics.PARTNER_DIRECTORY, key, null);
    }

    EngineDriver bytes(Topic topic, String key, byte @Nullable [] value) {
        return record(topic, key, value, clock.instant());
    }

    /** An event that was published a while ago and is read only now. */
    EngineDriver publishedAt(Instant at, SpecificRecord event) {
        Topic topic = Topics.of(event.getClass());
        return record(topic, EventFields.partnerId(event), serde.serializer().serialize(topic.name(), event), at);
    }

    private EngineDriver record(Topic topic, String key, byte @Nullable [] value, Instant publishedAt) {
        input(topic).pipeInput(new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), value, publishedAt));
        return this;
    }

    private EngineDriver raw(Topic topic, String key, SpecificRecord event) {
        return bytes(topic, key, serde.serializer().serialize(topic.name(), event));
    }

    /** Time passes, and somebody looks at the clock at its end. */
    EngineDriver pass(Duration time) {
        clock.advance(time);
        driver.advanceWallClockTime(time);
        return this;
    }

    List<ObligationChanged> changes() {
        changes.readValuesToList().forEach(event -> allChanges.add((ObligationChanged) event));
        return allChanges;
    }

    List<NotificationRequested> requests() {
        requests.readValuesToList().forEach(event -> allRequests.add((NotificationRequested) event));
        return allRequests;
    }

    List<TestRecord<String, SpecificRecord>> changeRecords() {
        return changes.readRecordsToList();
    }

    /** The last state of each promise of a policy, counted. */
    Map<ObligationStatus, Integer> statuses(String policy) {
        Map<String, ObligationStatus> last = new TreeMap<>();
        changes().stream()
                .filter(change -> change.getPolicy().equals(policy))
                .forEach(change -> last.put(change.getObligationId(), change.getStatus()));
        Map<ObligationStatus, Integer> counts = new TreeMap<>();
        last.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    List<ObligationStatus> statusesOf(String subject) {
        return changes().stream()
                .filter(change -> change.getSubjectId().equals(subject))
                .map(ObligationChanged::getStatus)
                .toList();
    }

    List<TestRecord<byte[], byte[]>> deadLetters(Topic topic) {
        return driver.createOutputTopic(topic.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    long deadlines() {
        try (var all = driver.<Object, Object>getKeyValueStore(ObligationStores.DEADLINES)
                .all()) {
            long count = 0;
            while (all.hasNext()) {
                all.next();
                count++;
            }
            return count;
        }
    }

    private TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String newDirectory() {
        try {
            return Files.createTempDirectory("kizuna-engine-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
