package dev.kizuna.benchmark.redirect;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped campaign-service in a process of its own. */
final class CampaignService implements AutoCloseable {

    static final List<String> FLAGS =
            List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port = Ports.free();
    private final int visitors = Ports.free();
    private final Child child;

    CampaignService(LocalParts parts, Path home) {
        var program = new JavaProgram(
                "campaign-service",
                FLAGS,
                List.of(JavaProgram.tetherPath(), jar()),
                "org.springframework.boot.loader.launch.JarLauncher",
                List.of(
                        "--server.port=" + port,
                        "--kizuna.redirect.port=" + visitors,
                        "--kizuna.redirect.spool.directory=" + home.resolve("spool"),
                        "--spring.profiles.active=local",
                        "--spring.kafka.bootstrap-servers=" + parts.broker().bootstrapServers(),
                        "--kizuna.schema-registry.url=" + parts.registry().url(),
                        "--kizuna.mongodb.uri=" + parts.store().uri() + "/redirect"),
                Map.of());
        child = Child.start(program, home.resolve("campaign-service.log"));
        awaitReady();
    }

    /** Where links are followed. */
    int visitors() {
        return visitors;
    }

    /** Makes something; the body is what came back. */
    String post(String path, String json) {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The value of a figure by its name with its labels, 0 where it is not there. */
    double figure(String name) {
        String all = send(request("/actuator/prometheus").GET()).body();
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(all);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    Duration processorTime() {
        return ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        http.close();
        child.stop(GRACE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + Ports.LOOPBACK + ":" + port + path))
                .timeout(ANSWER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(visitors)
                || send(request("/actuator/health/readiness").GET()).statusCode() != OK) {
            if (child.hasEndedWithin(POLL) || System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "campaign-service does not become ready:\n" + String.join("\n", child.lastLogLines(30)));
            }
        }
    }

    private static Path jar() {
        Path target = Path.of("campaign-service", "target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no application jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
