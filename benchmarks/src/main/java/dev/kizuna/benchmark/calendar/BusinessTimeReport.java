package dev.kizuna.benchmark.calendar;

import dev.kizuna.benchmark.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and writes its table; ends with 1 when next business days come slower than their goal. */
public final class BusinessTimeReport {

    private static final double GOAL = 1_000_000;
    private static final double NANOS = 1e9;
    private static final String NEXT_DAY = "1 day";

    private BusinessTimeReport() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Path page = Path.of(arguments[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(BusinessTimeBenchmark.class.getSimpleName())
                        .jvmArgsAppend("-Xms512m", "-Xmx512m")
                        .shouldFailOnError(true)
                        .build())
                .run();
        var table = new StringBuilder();
        for (String ahead : List.of(NEXT_DAY, "10 days", "100 days", "8 hours", "80 hours")) {
            double kizuna = nanos(results, ahead, "kizuna");
            double plain = nanos(results, ahead, "plainLoop");
            double jollyday = nanos(results, ahead, "jollydayPerCall");
            table.append("| %s | %.0f ns | %,.0f | %.0f ns | **%.1f** | %.0f ns | **%.1f** |\n"
                    .formatted(
                            question(ahead),
                            kizuna,
                            NANOS / kizuna,
                            plain,
                            plain / kizuna,
                            jollyday,
                            jollyday / kizuna));
        }
        double rate = NANOS / nanos(results, NEXT_DAY, "kizuna");
        String text = """
                # Cost of business time

                Time of one answer on one core. Goal: at least %,.0f next business days a second. There are %,.0f: %s.

                | question | here | here, a second | plain loop | times slower | Jollyday per call | times slower |
                |---|---|---|---|---|---|---|
                %s
                %s
                """.formatted(GOAL, rate, rate >= GOAL ? "met" : "missed", table, Machine.described());
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, text);
        System.out.println(text);
        System.exit(rate >= GOAL ? 0 : 1);
    }

    private static String question(String ahead) {
        if (ahead.equals(NEXT_DAY)) {
            return "the next business day";
        }
        return ahead.endsWith("days") ? ahead.replace("days", "business days ahead") : ahead + " of open time ahead";
    }

    private static double nanos(Collection<RunResult> results, String ahead, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getParam("ahead").equals(ahead))
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
