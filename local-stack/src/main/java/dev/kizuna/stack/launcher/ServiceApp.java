package dev.kizuna.stack.launcher;

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
 * A Spring Boot application of this project.
 *
 * @param heapMegabytes the most it may use
 * @param app its jar, extracted
 * @param data where it may keep local state, such as that of a stream
 */
record ServiceApp(
        String name, int port, int heapMegabytes, ExtractedJar app, Path data, Map<String, String> environment)
        implements Part {

    static final String READINESS = "/actuator/health/readiness";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Override
    public JavaProgram program() {
        return new JavaProgram(
                name,
                List.of(
                        "-Xms32m",
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // one without memory answers nothing any more; it is started again
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dspring.output.ansi.enabled=never",
                        "-Djava.io.tmpdir=" + data,
                        "-Dserver.port=" + port),
                List.of(app.jar(), JavaProgram.tetherPath()),
                app.mainClass(),
                List.of(),
                environment);
    }

    /** Ends when its context is complete, before it listens or consumes anything. */
    Part rehearsal(int sparePort) {
        var real = this;
        return new Part() {
            @Override
            public String name() {
                return real.name;
            }

            @Override
            public JavaProgram program() {
                return real.program()
                        .withFlags(List.of(
                                "-Dserver.port=" + sparePort,
                                "-Dkizuna.state-dir=" + data.resolve("rehearsal"),
                                "-Dspring.context.exit=onRefresh"));
            }

            @Override
            public boolean isReady(Child child) {
                return false;
            }
        };
    }

    @Override
    public boolean isReady(Child child) {
        return Ports.answers(port) && readiness() == 200;
    }

    private int readiness() {
        var request = HttpRequest.newBuilder(URI.create("http://" + Ports.LOOPBACK + ":" + port + READINESS))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
