package dev.kizuna.e2e.demo;

import dev.kizuna.e2e.stack.Stack;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The demo's player as a process of its own, as the launcher starts it; what it tells live happens sooner than usual. */
final class PlayedDemo implements AutoCloseable {

    /** The promise lapses after 18 seconds rather than 90, and is answered after a minute rather than five. */
    private static final String PACE = "5";

    private final Path log;
    private final Child child;

    PlayedDemo(Stack stack, Path folder) {
        log = folder.resolve("demo.log");
        child = Child.start(
                new JavaProgram(
                        "demo",
                        List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        JavaProgram.ownClassPath(),
                        "dev.kizuna.stack.demo.DemoPlayer",
                        List.of(folder.resolve("data").toString()),
                        Map.of(
                                "KIZUNA_SERVICES_PARTNER", stack.partners().url(),
                                "KIZUNA_SERVICES_CAMPAIGN", stack.campaigns().url(),
                                "KIZUNA_DEMO_PACE", PACE)),
                log);
    }

    List<String> said() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasTold() {
        return said().stream().anyMatch(line -> line.contains("Watch this"));
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(10));
    }
}
