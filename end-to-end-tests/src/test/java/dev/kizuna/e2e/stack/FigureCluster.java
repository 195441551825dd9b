package dev.kizuna.e2e.stack;

import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import dev.kizuna.stack.testing.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two instances of kpi-service. */
public final class FigureCluster implements Cluster {

    private final LocalBroker broker = LocalBroker.start();
    private final LocalRegistry registry = LocalParts.shared().registry();
    private final LocalStore store = LocalParts.shared().store();
    private final List<Application> instances;

    /** Starts them both; returns when they are ready. */
    public FigureCluster() {
        Path home = newHome();
        var environment = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "KIZUNA_SCHEMA_REGISTRY_URL",
                registry.url(),
                "KIZUNA_MONGODB_URI",
                store.uri() + "/" + home.getFileName());
        instances = List.of(
                new Application("kpi-service", home.resolve("one"), environment),
                new Application("kpi-service", home.resolve("two"), environment));
        instances.forEach(Application::awaitReady);
    }

    @Override
    public LocalBroker broker() {
        return broker;
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public List<Application> instances() {
        return instances;
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stacks")), "figures-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        instances.forEach(Application::kill);
        broker.close();
    }
}
