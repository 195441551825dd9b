package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.kit.streams.BoundedRocksDb;
import dev.kizuna.notification.calendar.config.CalendarFiles;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.time.SettableClock;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The processor of one task with its stores in RocksDB as in production, but no broker: for millions of promises. */
public final class EngineOnDisk implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final int FEW = 10_000;

    public final SettableClock clock;
    private final Path directory;
    private final Map<String, StateStore> stores = new HashMap<>();
    private final Counting context;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EngineMeters engineMeters;
    private ObligationProcessor processor;

    public EngineOnDisk(Instant now, Path directory) {
        this.clock = new SettableClock(now);
        this.engineMeters = new EngineMeters(meters, clock);
        this.directory = directory;
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "notification-service");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put("kizuna.rocksdb.memory.megabytes", 256);
        context = new Counting(properties, directory);
        ObligationStores.onDisk(AvroSerde.inMemory(), AvroSerde.inMemory(), AvroSerde.inMemory())
                .builders()
                .forEach(builder -> {
                    StateStore store =
                            builder.withLoggingDisabled().withCachingDisabled().build();
                    store.init(context.getStateStoreContext(), store);
                    context.addStateStore(store);
                    stores.put(store.name(), store);
                });
        processor = start(PolicyFiles.shipped());
    }

    /** Stops, and starts again with other policies. */
    public void restart(Policies policies) {
        processor.close();
        processor = start(policies);
    }

    private ObligationProcessor start(Policies policies) {
        var started = new ObligationProcessor(
                new ObligationEngine(policies, CalendarFiles.shipped(), Duration.ofSeconds(60)),
                policies.edition(),
                clock,
                new TimeShares(TICK, System::nanoTime),
                engineMeters);
        started.init(context);
        clock.advance(Duration.ofSeconds(5));
        return started;
    }

    public void happens(SpecificRecord event) {
        processor.process(new Record<>(
                EventFields.partnerId(event), event, clock.instant().toEpochMilli()));
    }

    public void happens(String key, SpecificRecord event) {
        processor.process(new Record<>(key, event, clock.instant().toEpochMilli()));
    }

    /** One look at the clock. */
    public void tick() {
        context.tick.punctuate(clock.instant().toEpochMilli());
    }

    /** The promises as they were published, while there are few. */
    List<ObligationChanged> changes() {
        return context.changes;
    }

    public double meterOrZero(String name, String... tags) {
        return meters.find(name).tags(tags).meter() == null ? 0 : meter(name, tags);
    }

    public double meter(String name, String... tags) {
        return meters.get(name).tags(tags).meter().measure().iterator().next().getValue();
    }

    /** How many events went out. */
    public long published() {
        return context.published;
    }

    public <K, V> KeyValueStore<K, V> store(String name) {
        return context.getStateStore(name);
    }

    /** What a store has on disk, in bytes. */
    public long bytesOf(String store) {
        stores.values().forEach(StateStore::flush);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().contains("/" + store + "/"))
                    .filter(file -> file.toString().endsWith(".sst"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<String> stores() {
        return stores.keySet().stream().sorted();
    }

    @Override
    public void close() {
        processor.close();
        stores.values().forEach(StateStore::close);
    }

    /** Serializes what goes out, as a producer would, and counts it. */
    private static final class Counting extends MockProcessorContext<String, SpecificRecord> {

        private final Serde<SpecificRecord> serde = AvroSerde.inMemory();
        private final List<ObligationChanged> changes = new ArrayList<>();
        private long published;
        private Punctuator tick = _ -> {};

        Counting(Properties properties, Path directory) {
            super(properties, new TaskId(0, 0), directory.toFile());
        }

        @Override
        public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
            tick = callback;
            return () -> {};
        }

        @Override
        public <K extends String, V extends SpecificRecord> void forward(Record<K, V> record) {
            serde.serializer().serialize(Topics.of(record.value().getClass()).name(), record.value());
            published++;
            if (changes.size() < FEW && record.value() instanceof ObligationChanged change) {
                changes.add(change);
            }
        }
    }
}
