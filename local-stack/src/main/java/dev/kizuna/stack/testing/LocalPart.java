package dev.kizuna.stack.testing;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** A part that a test started on a free port with a directory of its own; it ends with the test's JVM at the latest. */
public abstract sealed class LocalPart<P extends Part> implements AutoCloseable
        permits LocalBroker, LocalRegistry, LocalStore, LocalSlack {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    final P part;
    private final Path home;
    private Child child;

    LocalPart(P part, Path home) {
        this.part = part;
        this.home = home;
        this.child = launch();
    }

    /** SIGKILL: nothing is flushed, nothing is said to clients. */
    public final void kill() {
        child.kill();
    }

    /** SIGSTOP, until {@link #thaw()}. */
    public final void freeze() {
        child.freeze();
    }

    public final void thaw() {
        child.thaw();
    }

    public final void stop() {
        child.stop(GRACE);
    }

    /** Starts the part again on the same port and data; one that still runs is stopped first. Returns when it is ready. */
    public final void restart() {
        stop();
        child = launch();
    }

    @Override
    public final void close() {
        stop();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path newHome(String name) {
        try {
            return Files.createTempDirectory("kizuna-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child launch() {
        var log = home.resolve(part.name() + ".log");
        var started = Child.start(part.program(), log);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady(started)) {
            if (started.hasEndedWithin(POLL)) {
                throw new IllegalStateException(part.name() + " ended with exit code " + started.exitCode() + "\n"
                        + String.join("\n", started.lastLogLines(15)));
            }
            if (System.nanoTime() > giveUp) {
                started.kill();
                throw new IllegalStateException(
                        part.name() + " was not ready in " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE.toNanos()) + " s\n"
                                + String.join("\n", started.lastLogLines(15)));
            }
        }
        part.settle();
        return started;
    }
}
