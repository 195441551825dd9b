package dev.kizuna.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child whose output goes to a log file. */
public final class Child {

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Child start(JavaProgram program, Path log) {
        var builder = new ProcessBuilder(program.commandLine())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(program.environment());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program.name(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a shell counts it: 128 + the signal's number for a child that a signal ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public Path log() {
        return log;
    }

    public List<String> lastLogLines(int count) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read: " + e.getMessage() + ")");
        }
    }

    /** True as soon as the child has ended, false when it lives on after that time. */
    public boolean hasEndedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** SIGTERM, and SIGKILL to a child that has not ended within that time. */
    public void stop(Duration patience) {
        process.destroy();
        if (!hasEndedWithin(patience)) {
            kill();
        }
    }

    /** SIGKILL: no hook of the child runs. */
    public void kill() {
        process.destroyForcibly();
        hasEndedWithin(Duration.ofSeconds(5));
    }
}
