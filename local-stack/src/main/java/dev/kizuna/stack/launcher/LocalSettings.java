package dev.kizuna.stack.launcher;

import dev.kizuna.stack.broker.Broker;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.registry.Registry;
import dev.kizuna.stack.slack.SlackStub;
import dev.kizuna.stack.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ports of the local stack and the environment its services run in; docker-compose.yml says the same. */
final class LocalSettings {

    static final int BROKER_PORT = 9092;
    static final int CONTROLLER_PORT = 9093;
    static final int REGISTRY_PORT = 8085;
    static final int SLACK_PORT = 8086;
    static final int STORE_PORT = 27017;

    private static final String SLACK_SIGNING_SECRET = "local-signing-secret";

    /** Where visitors follow tracked links, as campaign-service has it where nothing else is set. */
    static final int REDIRECT_PORT = 8087;

    /** One application: its module, the port of its API on this machine, the most heap it gets and what else it listens on. */
    record Application(String name, int port, int heapMegabytes, List<Integer> otherPorts) {

        Application(String name, int port, int heapMegabytes) {
            this(name, port, heapMegabytes, List.of());
        }

        List<Integer> ports() {
            return Stream.concat(Stream.of(port), otherPorts.stream()).toList();
        }
    }

    static final List<Application> APPLICATIONS = List.of(
            new Application("partner-service", 8081, 160),
            new Application("campaign-service", 8082, 160, List.of(REDIRECT_PORT)),
            new Application("kpi-service", 8083, 320),
            new Application("notification-service", 8084, 224),
            new Application("dashboard", 8080, 128));

    private LocalSettings() {}

    static Broker broker(Path data) {
        return new Broker(BROKER_PORT, CONTROLLER_PORT, data);
    }

    static Registry registry(Path home, Path data) {
        return new Registry(REGISTRY_PORT, Ports.free(), home, data);
    }

    static Store store(Path data) {
        return new Store(STORE_PORT, data);
    }

    static SlackStub slack(Path data) {
        return new SlackStub(SLACK_PORT, data, "http://" + Ports.LOOPBACK + ":8084", SLACK_SIGNING_SECRET);
    }

    static Map<String, String> environment(String application, Path data) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "local"),
                Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", Ports.LOOPBACK + ":" + BROKER_PORT),
                Map.entry("KIZUNA_STATE_DIR", data.resolve("streams").toString()),
                Map.entry(
                        "KIZUNA_SCHEMA_REGISTRY_URL",
                        "http://" + Ports.LOOPBACK + ":" + REGISTRY_PORT + "/apis/ccompat/v7"),
                Map.entry("KIZUNA_MONGODB_URI", "mongodb://" + Ports.LOOPBACK + ":" + STORE_PORT + "/" + application),
                Map.entry("KIZUNA_SLACK_API_URL", "http://" + Ports.LOOPBACK + ":" + SLACK_PORT + "/api/"),
                Map.entry("KIZUNA_SLACK_TOKEN", "xoxb-local"),
                Map.entry("KIZUNA_SLACK_SIGNING_SECRET", SLACK_SIGNING_SECRET),
                Map.entry("KIZUNA_DASHBOARD_URL", "http://localhost:8080"));
    }
}
