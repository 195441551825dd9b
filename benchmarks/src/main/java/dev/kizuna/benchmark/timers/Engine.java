package dev.kizuna.benchmark.timers;

import dev.kizuna.benchmark.report.Disk;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalRegistry;
import dev.kizuna.stack.testing.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.IntToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;

/** Kizuna's side: a broker, a registry, a document store, and instances of the service. */
final class Engine implements AutoCloseable {

    private static final String GROUP = "notification-service";
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final double QUIET_SHARE = 0.25;
    private static final int PARTITIONS = 6;

    private final Options options;
    private final Path home;
    private final LocalBroker broker = LocalBroker.start();
    private final LocalRegistry registry = LocalRegistry.start();
    private final LocalStore store = LocalStore.start();
    private final Admin admin;
    private final List<EngineInstance> instances = new ArrayList<>();
    private int batches;

    Engine(Options options) {
        this.options = options;
        try {
            home = Files.createTempDirectory("kizuna-timers-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** Starts one more instance. */
    EngineInstance instance(String name) {
        var flags = new ArrayList<String>(List.of(
                "-Xms" + options.heapMegabytes() + "m",
                "-Xmx" + options.heapMegabytes() + "m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.kizuna,java.math,java.time"));
        flags.addAll(options.flags());
        var settings = new ArrayList<String>(List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--kizuna.schema-registry.url=" + registry.url(),
                "--kizuna.mongodb.uri=" + store.uri() + "/notification",
                // how fast Slack and the like can be told of it is another question
                "--kizuna.consumers.held=notification-delivery",
                "--spring.cloud.stream.kafka.streams.binder.configuration.num.standby.replicas=1"));
        settings.addAll(options.settings());
        var instance = new EngineInstance(name, home, flags, settings);
        instances.add(instance);
        return instance;
    }

    Openings openings() {
        return new Openings(broker.bootstrapServers(), registry.url());
    }

    Watch watch() {
        return new Watch(broker.bootstrapServers());
    }

    Batch batch(String purpose, int size, IntToLongFunction dueAt) {
        return new Batch(++batches, purpose, size, options.partners(), dueAt);
    }

    /** The members of the engine's consumer group, by client id. */
    Set<String> clients() {
        return new HashSet<>(members().stream().map(MemberDescription::clientId).toList());
    }

    /** Which partitions these clients read, and so whose deadlines they keep. */
    Set<Integer> partitionsOf(Set<String> clients) {
        Set<Integer> partitions = new HashSet<>();
        members().stream()
                .filter(member -> clients.contains(member.clientId()))
                .forEach(member ->
                        member.assignment().topicPartitions().forEach(each -> partitions.add(each.partition())));
        return partitions;
    }

    static int partitionOf(String partnerId) {
        return PartnerKeys.partition(partnerId, PARTITIONS);
    }

    /** Waits until an instance does nearly nothing for a while: it has restored what it restores, compacted what it compacts. */
    void awaitQuiet(EngineInstance instance) {
        Duration before = instance.processorTime();
        while (true) {
            Pause.of(QUIET);
            Duration after = instance.processorTime();
            if (!instance.isAlive() || after.minus(before).toNanos() < QUIET_SHARE * QUIET.toNanos()) {
                return;
            }
            before = after;
        }
    }

    private List<MemberDescription> members() {
        try {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // a profiler writes its file only when the process ends by itself
        instances.forEach(options.flags().isEmpty() ? EngineInstance::kill : EngineInstance::stop);
        admin.close();
        store.close();
        registry.close();
        broker.close();
        Disk.delete(home);
    }
}
