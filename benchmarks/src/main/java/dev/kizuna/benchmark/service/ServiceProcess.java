package dev.kizuna.benchmark.service;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shipped service in a process of its own, on the given parts. */
public final class ServiceProcess implements AutoCloseable {

    public static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port = Ports.free();
    private final String name;
    private final Child child;

    /**
     * Returns when it is ready.
     *
     * @param name its module, such as {@code partner-service}
     * @param home where its log goes
     */
    public ServiceProcess(String name, LocalParts parts, String database, Path home) {
        this(
                name,
                home,
                FLAGS,
                List.of(
                        "--spring.kafka.bootstrap-servers=" + parts.broker().bootstrapServers(),
                        "--kizuna.schema-registry.url=" + parts.registry().url(),
                        "--kizuna.mongodb.uri=" + parts.store().uri() + "/" + database));
    }

    /**
     * Returns when it is ready.
     *
     * @param name its module, such as {@code partner-service}
     * @param home where its log goes
     * @param flags of its JVM
     * @param settings of its own, beside its port
     */
    public ServiceProcess(String name, Path home, List<String> flags, List<String> settings) {
        this.name = name;
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.profiles.active=local");
        var program = new JavaProgram(
                name,
                flags,
                List.of(JavaProgram.tetherPath(), jar()),
                "org.springframework.boot.loader.launch.JarLauncher",
                arguments,
                Map.of());
        child = Child.start(program, home.resolve(name + ".log"));
        awaitReady();
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public long pid() {
        return child.pid();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        var request = request(path).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Processor time it has used. */
    public Duration processorTime() {
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
        while (!Ports.answers(port) || get("/actuator/health/readiness").statusCode() != OK) {
            if (child.hasEndedWithin(POLL) || System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        name + " does not become ready:\n" + String.join("\n", child.lastLogLines(30)));
            }
        }
    }

    private Path jar() {
        Path target = Path.of(name, "target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no application jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
