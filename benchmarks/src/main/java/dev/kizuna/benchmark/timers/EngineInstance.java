package dev.kizuna.benchmark.timers;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
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

/** One process of notification-service, from the jar that was built. */
final class EngineInstance {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final String name;
    private final Path home;
    private final List<String> flags;
    private final List<String> settings;
    private final int port = Ports.free();
    private Child child;

    /** Starts it. */
    EngineInstance(String name, Path home, List<String> flags, List<String> settings) {
        this.name = name;
        this.home = home;
        this.flags = flags;
        this.settings = settings;
        this.child = launch();
    }

    /** Starts it again on the same port and state. */
    void start() {
        child = launch();
    }

    /** SIGTERM; returns when it has ended. */
    void stop() {
        child.stop(GRACE);
    }

    /** SIGKILL. */
    void kill() {
        child.kill();
    }

    boolean isAlive() {
        return child.isAlive();
    }

    void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (child.hasEndedWithin(POLL) || System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        name + " does not become ready:\n" + String.join("\n", child.lastLogLines(30)));
            }
        }
    }

    /** The folder in which the stores of all tasks are. */
    Path state() {
        return home.resolve("state-" + name);
    }

    /** All that it tells Prometheus. */
    List<String> metrics() {
        return get("/actuator/prometheus").body().lines().toList();
    }

    /** Processor time it has used. */
    Duration processorTime() {
        return ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private boolean isReady() {
        return Ports.answers(port) && get("/actuator/health/readiness").statusCode() == OK;
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://" + Ports.LOOPBACK + ":" + port + path))
                .timeout(ANSWER)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Child launch() {
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.profiles.active=local");
        arguments.add("--kizuna.state-dir=" + state());
        var program = new JavaProgram(
                name,
                flags,
                List.of(JavaProgram.tetherPath(), jar()),
                "org.springframework.boot.loader.launch.JarLauncher",
                arguments,
                Map.of());
        return Child.start(program, home.resolve(name + ".log"));
    }

    private static Path jar() {
        Path target = Path.of("notification-service", "target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no application jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
