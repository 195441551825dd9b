package dev.kizuna.e2e.stack;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of Kizuna's own processes, run from the jar that was built. */
public final class Application {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;

    private final String name;
    private final int port;
    private final Path home;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Child child;

    Application(String name, Path home, Map<String, String> environment) {
        this(name, Ports.free(), home, environment);
    }

    Application(String name, int port, Path home, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.home = home;
        this.environment = environment;
        this.child = launch();
    }

    public String name() {
        return name;
    }

    /** Base of its address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP, until {@link #thaw()}. */
    public void freeze() {
        child.freeze();
    }

    public void thaw() {
        child.thaw();
    }

    /** Starts it again on the same port and data, without waiting. */
    public void start() {
        child = launch();
    }

    /** SIGTERM; returns when it has ended. */
    public void stop() {
        child.stop(GRACE);
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (child.hasEndedWithin(POLL)) {
                throw new IllegalStateException(name + " ended:\n" + String.join("\n", child.lastLogLines(40)));
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(name + " is not ready:\n" + String.join("\n", child.lastLogLines(40)));
            }
        }
    }

    /** Whether the newest part of its log has this text. */
    public boolean hasLogged(String text) {
        return child.lastLogLines(200).stream().anyMatch(line -> line.contains(text));
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Child launch() {
        var all = new HashMap<>(environment);
        all.put("SPRING_PROFILES_ACTIVE", "local");
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("KIZUNA_STATE_DIR", home.resolve("state").resolve(name).toString());
        var program = new JavaProgram(
                name,
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.kizuna,java.math,java.time"),
                List.of(JavaProgram.tetherPath(), jar()),
                "org.springframework.boot.loader.launch.JarLauncher",
                List.of(),
                all);
        return Child.start(program, home.resolve(name + ".log"));
    }

    private Path jar() {
        Path target = Path.of("..", name, "target").toAbsolutePath().normalize();
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No application jar in " + target));
        } catch (IOException e) {
            throw new IllegalStateException("Build " + name + " first: " + target + " is missing", e);
        }
    }
}
