package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Whether the machine has room for the stack. */
final class Memory {

    static final long NEEDED_BYTES = 3_000_000_000L;

    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");

    private Memory() {}

    static void check() {
        check(available(linesOf(MACHINE), linesOf(CONTAINER)));
    }

    static void check(OptionalLong available) {
        if (available.isPresent() && available.getAsLong() < NEEDED_BYTES) {
            throw new CannotStart(String.format(
                    Locale.ROOT,
                    "not enough memory: about %.1f GB must be available, %.1f GB is",
                    NEEDED_BYTES / 1e9,
                    available.getAsLong() / 1e9));
        }
    }

    /** What the kernel calls available, or the container's limit where that is less; empty where neither is told. */
    static OptionalLong available(List<String> meminfo, List<String> containerLimit) {
        var ofMachine = meminfo.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024);
        var ofContainer = containerLimit.stream()
                .map(String::trim)
                .filter(line -> line.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong);
        return Stream.of(ofMachine, ofContainer).flatMapToLong(values -> values).min();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
