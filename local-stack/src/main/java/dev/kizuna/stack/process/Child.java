package dev.kizuna.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running child whose output goes to a log file. */
public final class Child {

    /** Keeps the terminal's Ctrl-C from children, so that they end in the order their parent chooses. */
    private static final List<String> OWN_SESSION = ifInstalled("/usr/bin/setsid");

    private static final List<String> NICE = ifInstalled("/usr/bin/nice", "-n", "19");
    private static final int TAIL_BYTES = 65_536;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ (more|common frames))|\\s*$");

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Child start(JavaProgram program, Path log) {
        return start(program, log, List.of());
    }

    /** For work that nobody waits for: gets the processor when nobody else wants it. */
    public static Child startAsideOfOthers(JavaProgram program, Path log) {
        return start(program, log, NICE);
    }

    private static Child start(JavaProgram program, Path log, List<String> prefix) {
        var command = Stream.of(
                        OWN_SESSION,
                        prefix,
                        program.commandLine(log.toAbsolutePath().resolveSibling("")))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command)
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

    private static List<String> ifInstalled(String... command) {
        return Files.isExecutable(Path.of(command[0])) ? List.of(command) : List.of();
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

    /** Without the frames of stack traces, which would leave no room for what happened. */
    public List<String> lastLogLines(int count) {
        try (var file = FileChannel.open(log)) {
            var tail = ByteBuffer.allocate(TAIL_BYTES);
            file.read(tail, Math.max(0, file.size() - TAIL_BYTES));
            var lines = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
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

    /** SIGSTOP: it holds its connections and does nothing, like a machine that swaps or a virtual one that is moved. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT, after {@link #freeze()}. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("cannot send " + name + " to " + pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
