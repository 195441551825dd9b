package dev.kizuna.benchmark.serde;

import static java.util.Objects.requireNonNull;

import dev.kizuna.benchmark.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and writes its table; ends with 1 when the serde costs more than its goal allows. */
public final class SerdeReport {

    private static final double GOAL = 2.0;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private record Cost(double nanos, double bytes) {}

    private SerdeReport() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Path page = Path.of(arguments[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SerdeBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Xms512m", "-Xmx512m")
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<String> events =
                results.stream().map(SerdeReport::eventOf).distinct().sorted().toList();
        var table = new StringBuilder();
        boolean met = true;
        for (String event : events) {
            for (String direction : List.of("Write", "Read")) {
                Cost bare = cost(results, event, "bare" + direction);
                Cost serde = cost(results, event, "serde" + direction);
                double ratio = serde.nanos / bare.nanos;
                met &= ratio <= GOAL;
                table.append("| %s | %s | %.0f ns | %.0f ns | **%.2f** | %.0f B | %.0f B |\n"
                        .formatted(
                                event,
                                direction.toLowerCase(Locale.ROOT),
                                bare.nanos,
                                serde.nanos,
                                ratio,
                                bare.bytes,
                                serde.bytes));
            }
        }
        String text = """
                # Cost of the serde

                Time and garbage of one record, beside Avro's bare encoder and decoder. Goal: at most %.0f times the time.

                | event | direction | bare, time | serde, time | ratio | bare, garbage | serde, garbage |
                |---|---|---|---|---|---|---|
                %s
                %s
                """.formatted(GOAL, table, Machine.described());
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, text);
        System.out.println(text);
        System.exit(met ? 0 : 1);
    }

    private static Cost cost(Collection<RunResult> results, String event, String benchmark) {
        RunResult found = results.stream()
                .filter(result -> eventOf(result).equals(event))
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow();
        return new Cost(
                found.getPrimaryResult().getScore(),
                requireNonNull(found.getSecondaryResults().get(ALLOCATED)).getScore());
    }

    private static String eventOf(RunResult result) {
        return result.getParams().getParam("event");
    }
}
