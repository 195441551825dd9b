package dev.kizuna.e2e.stack;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Broker, registry, store, Slack stub, four services and the dashboard, on free ports, once for all tests of a JVM. */
public final class Stack {

    /** What is over is judged a moment later, and the past is kept second by second. */
    private static final Map<String, String> SOON = Map.of(
            "KIZUNA_KPI_GAP_SETTLE", "1s",
            "KIZUNA_KPI_HEALTH_SETTLE", "1s",
            "KIZUNA_KPI_SCORECARD_HISTORYSTEP", "1s");

    private static @Nullable Stack shared;

    private final LocalParts parts = LocalParts.shared();
    private final LocalSlack slack = LocalSlack.start();
    private final Application partners;
    private final Application campaigns;
    private final Application figures;
    private final Application promises;
    private final Application dashboard;

    private Stack() {
        Path home = newHome();
        partners = new Application("partner-service", home, environment("partners"));
        campaigns = new Application(
                "campaign-service",
                home,
                with(environment("campaigns"), Map.of("KIZUNA_REDIRECT_PORT", Integer.toString(Ports.free()))));
        figures = new Application("kpi-service", home, with(environment("figures"), SOON));
        promises = new Application("notification-service", home, environment("promises"));
        dashboard = new Application(
                "dashboard",
                home,
                with(
                        environment("dashboard"),
                        Map.of(
                                "KIZUNA_SERVICES_PARTNER", partners.url(),
                                "KIZUNA_SERVICES_CAMPAIGN", campaigns.url(),
                                "KIZUNA_SERVICES_KPI", figures.url(),
                                "KIZUNA_SERVICES_NOTIFICATION", promises.url())));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stack"));
        applications().forEach(Application::awaitReady);
    }

    /** The running stack; the first call starts it. */
    public static synchronized Stack shared() {
        if (shared == null) {
            shared = new Stack();
        }
        return shared;
    }

    public Application partners() {
        return partners;
    }

    public Application campaigns() {
        return campaigns;
    }

    public Application figures() {
        return figures;
    }

    public Application promises() {
        return promises;
    }

    public Application dashboard() {
        return dashboard;
    }

    public List<Application> applications() {
        return List.of(partners, campaigns, figures, promises, dashboard);
    }

    /** Broker, registry and store. */
    public LocalParts parts() {
        return parts;
    }

    public LocalSlack slack() {
        return slack;
    }

    private Map<String, String> environment(String database) {
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                parts.broker().bootstrapServers(),
                "KIZUNA_SCHEMA_REGISTRY_URL",
                parts.registry().url(),
                "KIZUNA_MONGODB_URI",
                parts.store().uri() + "/" + database,
                "KIZUNA_SLACK_API_URL",
                slack.apiUrl(),
                "KIZUNA_SLACK_TOKEN",
                "xoxb-local",
                "KIZUNA_SLACK_SIGNING_SECRET",
                LocalSlack.SIGNING_SECRET,
                "KIZUNA_SLA_SETTLE",
                "15s");
    }

    private static Map<String, String> with(Map<String, String> environment, Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return all;
    }

    /** A folder of its own for each start: state of one broker's topics means nothing to the next. */
    private static Path newHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stacks")), "stack-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        applications().forEach(Application::stop);
        slack.close();
    }
}
