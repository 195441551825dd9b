package dev.kizuna.benchmark.timers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and with how much of it.
 *
 * @param open promises that are open in the background while everything else is measured
 * @param fire promises that are due at once after downtime
 * @param herd promises that are due at one instant while the clock runs
 * @param seconds how long promises fall due on time
 * @param partners among whom all promises are spread evenly
 * @param parts which parts run
 * @param results the page to write; null for the terminal only
 * @param heapMegabytes of the engine's process
 * @param flags of the JVM of the engine's process, such as those of a profiler
 * @param settings of the engine's process, as {@code --key=value} arguments of the application
 */
record Options(
        int open,
        int fire,
        int herd,
        int seconds,
        int partners,
        Set<String> parts,
        @Nullable Path results,
        int heapMegabytes,
        List<String> flags,
        List<String> settings) {

    static final int ON_TIME_RATE = 2_000;

    static final String USAGE = """
            usage: benchmarks/timers [--quick] [--open=10000000] [--fire=5000000] [--herd=500000] [--seconds=60]
                                     [--partners=10000] [--parts=engine,standby,peer] [--results=FILE] [--heap=2048]
                                     [--flag=JVM-FLAG]... [--set=KEY=VALUE]...

            --quick is --open=200000 --fire=100000 --herd=50000 --seconds=15, and writes no page unless --results says so
            """;

    private static final Set<String> PARTS = Set.of("engine", "standby", "peer");

    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> flags = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            switch (parts[0]) {
                case "--quick",
                        "--open",
                        "--fire",
                        "--herd",
                        "--seconds",
                        "--partners",
                        "--parts",
                        "--results",
                        "--heap" -> given.put(parts[0], value);
                case "--help", "-h" -> throw new IllegalArgumentException("");
                case "--flag" -> flags.add(value);
                case "--set" -> settings.add("--" + value);
                default -> throw new IllegalArgumentException("unknown option: " + argument);
            }
        }
        boolean quick = given.containsKey("--quick");
        Set<String> parts =
                given.containsKey("--parts") ? Set.of(given.get("--parts").split(",")) : PARTS;
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("--parts: only engine, standby and peer are known");
        }
        String results = given.getOrDefault("--results", quick ? "" : "benchmarks/results/timers.md");
        return new Options(
                number(given, "--open", quick ? 200_000 : 10_000_000),
                number(given, "--fire", quick ? 100_000 : 5_000_000),
                number(given, "--herd", quick ? 50_000 : 500_000),
                number(given, "--seconds", quick ? 15 : 60),
                number(given, "--partners", 10_000),
                parts,
                results.isEmpty() ? null : Path.of(results),
                number(given, "--heap", 2_048),
                flags,
                settings);
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    Duration onTime() {
        return Duration.ofSeconds(seconds);
    }

    private static int number(Map<String, String> given, String name, int usual) {
        String value = given.get(name);
        try {
            int number = value == null ? usual : Integer.parseInt(value.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(name + " wants a positive number");
    }
}
