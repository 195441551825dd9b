package dev.kizuna.benchmark.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and with how much of it.
 *
 * @param events in the history that is read
 * @param days over which they are spread
 * @param seconds of the load during which freshness is measured
 * @param threads of each of the topologies
 * @param quick whether what only completes the picture is left out
 * @param parts which parts run
 * @param results the page to write; null for the terminal only
 * @param flags of the JVM of kpi-service, such as those of a profiler
 * @param settings of kpi-service, as {@code --key=value} arguments of the application
 */
record Options(
        int events,
        int days,
        int seconds,
        int threads,
        boolean quick,
        Set<String> parts,
        @Nullable Path results,
        List<String> flags,
        List<String> settings) {

    static final String USAGE = """
        usage: benchmarks/figures [--quick] [--events=1000000] [--days=30] [--seconds=30] [--threads=1]
                                  [--parts=ladder,full,flink] [--results=FILE] [--flag=JVM-FLAG]... [--set=KEY=VALUE]...

        --quick is --events=250000 --days=10 --seconds=15 with one run of Flink, and writes no page unless --results says so
        """;

    private static final Set<String> PARTS = Set.of("ladder", "full", "flink");

    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> flags = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            switch (parts[0]) {
                case "--quick", "--events", "--days", "--seconds", "--threads", "--parts", "--results" ->
                    given.put(parts[0], value);
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
            throw new IllegalArgumentException("--parts: only ladder, full and flink are known");
        }
        String results = given.getOrDefault("--results", quick ? "" : "benchmarks/results/figures.md");
        return new Options(
                number(given, "--events", quick ? 250_000 : 1_000_000),
                number(given, "--days", quick ? 10 : 30),
                number(given, "--seconds", quick ? 15 : 30),
                number(given, "--threads", 1),
                quick,
                parts,
                results.isEmpty() ? null : Path.of(results),
                flags,
                settings);
    }

    boolean has(String part) {
        return parts.contains(part);
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
        throw new IllegalArgumentException(name + " must be a number above zero, not " + value);
    }
}
