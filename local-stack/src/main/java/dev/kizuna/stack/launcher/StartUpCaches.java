package dev.kizuna.stack.launcher;

import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The JVM's ahead-of-time caches, which halve a start. One is made in a rehearsal after the first start, gets its name
 * only when it is whole, and is named after all it was made from, so that a rebuilt jar never meets an old one.
 */
final class StartUpCaches {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> WITHOUT_ADVICE = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    private final Path folder;

    StartUpCaches(Path folder) {
        this.folder = folder;
    }

    boolean has(JavaProgram program) {
        return Files.exists(file(program));
    }

    /** The program with its cache, or as it is where there is none. */
    JavaProgram quickened(JavaProgram program) {
        var file = file(program);
        return Files.exists(file)
                ? program.withFlags(List.of("-XX:AOTCache=" + file)).withFlags(WITHOUT_ADVICE)
                : program;
    }

    /** A cache under which a program did not come up is not tried again. */
    void discard(JavaProgram program) {
        try {
            Files.deleteIfExists(file(program));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the rehearsal of a step to its end; true when there is a cache now. */
    boolean learn(Step step, Path log) throws IOException {
        var rehearsal = step.rehearsal();
        if (rehearsal == null) {
            return false;
        }
        var unfinished = folder.resolve(step.name() + ".unfinished");
        var program = rehearsal
                .program()
                .withFlags(List.of("-XX:AOTCacheOutput=" + unfinished))
                .withFlags(WITHOUT_ADVICE);
        var child = Child.startAsideOfOthers(program, log);
        try {
            var giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!rehearsal.isReady(child) && !child.hasEndedWithin(POLL) && System.nanoTime() < giveUp) {
                if (Thread.interrupted()) {
                    return false;
                }
            }
            child.stop(PATIENCE);
        } finally {
            child.kill();
        }
        if (!Files.exists(unfinished)) {
            Files.deleteIfExists(folder.resolve(step.name() + ".unfinished.config"));
            return false;
        }
        forgetOlder(step.name());
        Files.move(unfinished, file(step.part().program()), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void forgetOlder(String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder, name + "-????????.aot")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private Path file(JavaProgram program) {
        var origin =
                program.flags().stream().filter(flag -> flag.startsWith("-X")).collect(Collectors.joining(" "))
                        + System.getProperty("java.vm.version")
                        + program.classPath().stream().map(FileState::of).collect(Collectors.joining(" "));
        var sum = new CRC32();
        sum.update(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(String.format("%s-%08x.aot", program.name(), sum.getValue()));
    }
}
