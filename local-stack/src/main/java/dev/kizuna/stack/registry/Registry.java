package dev.kizuna.stack.registry;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry as a part of the stack, spoken to through Confluent's API.
 *
 * @param home where the registry is unpacked
 */
public record Registry(int port, int managementPort, Path home, Path data) implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "registry";
    }

    /** Where Confluent's clients find their API. */
    public String url() {
        return "http://" + Ports.LOOPBACK + ":" + port + "/apis/ccompat/v7";
    }

    /** The write delay of 0 makes H2 answer after its commit; its default loses half a second of ids on kill -9. */
    @Override
    public JavaProgram program() {
        var database = "jdbc:h2:file:" + data.toAbsolutePath().resolve("registry") + ";WRITE_DELAY=0";
        return new JavaProgram(
                name(),
                List.of(
                        "-Xms48m",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dquarkus.http.host=" + Ports.LOOPBACK,
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=" + Ports.LOOPBACK,
                        "-Dquarkus.management.port=" + managementPort,
                        "-Dquarkus.otel.sdk.disabled=true",
                        "-Dquarkus.log.level=WARN",
                        "-Dquarkus.http.access-log.enabled=false",
                        "-Dapicurio.datasource.url=" + database),
                List.of(home.resolve("quarkus-run.jar"), JavaProgram.tetherPath()),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                List.of(),
                Map.of());
    }

    @Override
    public boolean isReady(Child child) {
        return Ports.answers(port) && status(request("/subjects").GET().build()) == 200;
    }

    /** No schema may be registered that an older reader or writer cannot live with. */
    @Override
    public void settle() {
        var status = status(request("/config")
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"))
                .build());
        if (status != 200) {
            throw new IllegalStateException("the registry refuses its compatibility level, HTTP status " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(PATIENCE);
    }

    private static int status(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
