package dev.kizuna.e2e.stack;

import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import dev.kizuna.stack.testing.LocalSlack;
import dev.kizuna.stack.testing.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two instances of notification-service on a broker and Slack of their own, so that nobody else is hurt. */
public final class PromiseCluster implements Cluster {

    private final LocalBroker broker = LocalBroker.start();
    private final LocalRegistry registry = LocalParts.shared().registry();
    private final LocalStore store = LocalParts.shared().store();
    private final LocalSlack slack = LocalSlack.start();
    private final List<Application> instances;

    /** Starts them all; returns when both instances are ready. */
    public PromiseCluster() {
        Path home = newHome();
        var environment = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "KIZUNA_SCHEMA_REGISTRY_URL",
                registry.url(),
                "KIZUNA_MONGODB_URI",
                store.uri() + "/promises-of-two",
                "KIZUNA_SLACK_API_URL",
                slack.apiUrl(),
                "KIZUNA_SLACK_TOKEN",
                "xoxb-local",
                "KIZUNA_DELIVERY_PACE_SLACK_PERSECOND",
                "50",
                "KIZUNA_SLA_SETTLE",
                "3s");
        instances = List.of(
                new Application("notification-service", home.resolve("one"), environment),
                new Application("notification-service", home.resolve("two"), environment));
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

    /** Root of the Slack stub. */
    public String slackUrl() {
        return slack.url();
    }

    @Override
    public List<Application> instances() {
        return instances;
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stacks")), "promises-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        instances.forEach(Application::kill);
        slack.close();
        broker.close();
    }
}
