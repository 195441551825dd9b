package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kizuna.stack.broker.Broker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds docker-compose.yml against the local stack, which is what can be run everywhere. */
class ComposeTest {

    private static final Path ANYWHERE = Path.of("data");

    private ComposeFile compose;

    @BeforeEach
    void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void shouldHaveEveryApplicationOnThePortOfTheLocalStack() {
        for (var application : LocalSettings.APPLICATIONS) {
            var port = Integer.toString(application.port());

            assertThat(compose.ports(application.name()))
                    .containsExactlyElementsOf(application.ports().stream()
                            .map(each -> "127.0.0.1:" + each + ":" + each)
                            .toList());
            assertThat(compose.environment(application.name())).containsEntry("SERVER_PORT", port);
        }
    }

    @Test
    void shouldHaveTheServersOnThePortsOfTheLocalStack() {
        assertThat(compose.ports("broker")).containsExactly("127.0.0.1:" + LocalSettings.BROKER_PORT + ":9092");
        assertThat(compose.ports("registry")).containsExactly("127.0.0.1:" + LocalSettings.REGISTRY_PORT + ":8080");
        assertThat(compose.ports("store")).containsExactly("127.0.0.1:" + LocalSettings.STORE_PORT + ":27017");
    }

    @Test
    void shouldGiveEveryApplicationTheVariablesOfTheLocalStack() {
        for (var application : LocalSettings.APPLICATIONS) {
            var local = LocalSettings.environment(application.name(), ANYWHERE);

            assertThat(compose.environment(application.name()))
                    .containsKeys(local.keySet().toArray(String[]::new));
        }
    }

    @Test
    void shouldSpeakToTheSameDatabasesAndApisUnderOtherHostNames() {
        for (var application : LocalSettings.APPLICATIONS) {
            var local = LocalSettings.environment(application.name(), ANYWHERE);
            var composed = compose.environment(application.name());

            for (var name : List.of("KIZUNA_MONGODB_URI", "KIZUNA_SCHEMA_REGISTRY_URL")) {
                assertThat(pathOf(composed, name)).isEqualTo(pathOf(local, name));
                assertThat(compose.services())
                        .containsKey(URI.create(valueOf(composed, name)).getHost());
            }
            assertThat(valueOf(composed, "SPRING_KAFKA_BOOTSTRAP_SERVERS")).isEqualTo("broker:19092");
        }
    }

    @Test
    void shouldRunTheBrokerWithTheSettingsOfTheLocalStackWhereBothHaveThem() {
        var local = new TreeMap<String, String>();
        new Broker(9092, 9093, ANYWHERE)
                .properties()
                .forEach((name, value) -> local.put(variableOf(String.valueOf(name)), String.valueOf(value)));
        local.keySet().removeIf(name -> name.contains("LISTENER") || name.contains("VOTERS") || name.contains("DIRS"));

        var composed = new TreeMap<>(compose.environment("broker"));
        composed.keySet().retainAll(local.keySet());

        assertThat(local).containsAllEntriesOf(composed);
        assertThat(composed).containsKeys("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR");
    }

    @Test
    void shouldUseTheVersionsThatTheBuildUses() throws IOException {
        var parent = Files.readString(ComposeFile.PROJECT.resolve("pom.xml"));

        assertThat(compose.service("broker"))
                .containsEntry("image", "apache/kafka:" + property(parent, "kafka.version"));
        assertThat(compose.service("registry"))
                .containsEntry("image", "apicurio/apicurio-registry:" + property(parent, "apicurio.version"));
        assertThat(ComposeFile.lastStage()).contains(":" + property(parent, "java.version") + "-jre");
    }

    @Test
    void shouldAskForReadinessWhereTheLocalStackAsks() throws IOException {
        assertThat(ComposeFile.lastStage()).contains("HEALTHCHECK", "GET " + ServiceApp.READINESS + " ");
        assertThat(String.valueOf(compose.service("registry").get("healthcheck")))
                .contains("GET /apis/ccompat/v7/subjects ");
        compose.services().forEach((name, service) -> {
            if (!service.containsKey("build") && !name.equals("registry-rules")) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
    }

    @Test
    void shouldListenForThisMachineOnlyAndRunNothingAsRoot() throws IOException {
        compose.services().forEach((name, service) -> {
            assertThat(compose.ports(name)).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            if (!service.containsKey("build")) {
                assertThat(String.valueOf(service.get("user"))).as(name).matches("[1-9]\\d*:\\d+");
            }
        });
        assertThat(ComposeFile.lastStage()).containsPattern("\\nUSER [1-9]\\d*:[1-9]\\d*\\n");
    }

    @Test
    void shouldRefuseToStartWithoutAnIssuerAndSecrets() {
        for (var application : LocalSettings.APPLICATIONS) {
            var composed = compose.environment(application.name());

            assertThat(valueOf(composed, "SPRING_PROFILES_ACTIVE")).isNotEqualTo("local");
            assertThat(valueOf(composed, "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI"))
                    .startsWith("${KIZUNA_ISSUER_URI:?");
            assertThat(valueOf(composed, "KIZUNA_SLACK_TOKEN")).startsWith("${KIZUNA_SLACK_TOKEN:?");
        }
        assertThat(valueOf(compose.environment("grafana"), "GF_SECURITY_ADMIN_PASSWORD"))
                .startsWith("${KIZUNA_GRAFANA_PASSWORD:?");
    }

    @Test
    void shouldDeclareEveryVolumeAndHaveEveryFileThatItMounts() {
        compose.services()
                .keySet()
                .forEach(service -> compose.volumesOf(service).forEach(volume -> {
                    var source = volume.split(":", 2)[0];
                    if (source.startsWith(".")) {
                        assertThat(ComposeFile.PROJECT.resolve(source)).exists();
                    } else {
                        assertThat(compose.volumes()).containsKey(source);
                    }
                }));
    }

    @Test
    void shouldMeasureEveryApplication() throws IOException {
        var prometheus = ComposeFile.yaml(ComposeFile.PROJECT.resolve("docker/prometheus/prometheus.yml"));

        var targets = LocalSettings.APPLICATIONS.stream()
                .map(application -> application.name() + ":" + application.port())
                .toList();
        assertThat(prometheus.toString()).contains(targets).contains("metrics_path=/actuator/prometheus");
    }

    @Test
    void shouldBeUnderstoodByComposeWhereThatIsInstalled() throws Exception {
        assumeThat(exitCode(Map.of(), "docker", "compose", "version"))
                .as("docker compose is installed")
                .isZero();

        var variables = Map.of(
                "KIZUNA_ISSUER_URI", "https://issuer.example",
                "KIZUNA_SLACK_TOKEN", "xoxb-test",
                "KIZUNA_GRAFANA_PASSWORD", "test");
        assertThat(exitCode(variables, "docker", "compose", "config", "--quiet"))
                .isZero();
        assertThat(exitCode(Map.of(), "docker", "compose", "config", "--quiet")).isNotZero();
    }

    private static int exitCode(Map<String, String> variables, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(ComposeFile.PROJECT.toFile());
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var exitCode = process.waitFor();
            if (exitCode != 0) {
                System.out.println(String.join(" ", command) + ": " + output.strip());
            }
            return exitCode;
        } catch (IOException e) {
            System.out.println(String.join(" ", command) + ": " + e.getMessage());
            return -1;
        }
    }

    private static String variableOf(String property) {
        return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String pathOf(Map<String, String> environment, String name) {
        return URI.create(valueOf(environment, name)).getPath();
    }

    private static String valueOf(Map<String, String> environment, String name) {
        assertThat(environment).containsKey(name);
        return environment.getOrDefault(name, "");
    }

    private static String property(String pom, String name) {
        return pom.replaceAll("(?s).*<" + name + ">([^<]+)</" + name + ">.*", "$1");
    }
}
