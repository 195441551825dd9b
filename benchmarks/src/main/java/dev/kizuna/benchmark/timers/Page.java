package dev.kizuna.benchmark.timers;

import dev.kizuna.benchmark.timers.Findings.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The page of results. */
final class Page {

    private Page() {}

    static String of(Options options, Findings findings) {
        String rows = findings.all().stream().map(Page::row).collect(Collectors.joining("\n"));
        String notes = findings.notes().stream().map(note -> "- " + note).collect(Collectors.joining("\n"));
        return """
                # Timers

                Promises with deadlines, kept by the engine as shipped, beside db-scheduler on PostgreSQL; how it is measured: [README](../README.md#timers).

                | measure | Kizuna | db-scheduler | goal | |
                |---|---|---|---|---|
                %s

                ## What else was seen

                %s

                Sizes: open %,d, fire %,d, herd %,d, partners %,d. Engine: one instance, heap %d MB, deliveries held%s.

                %s, %d processors, %s %s, Java %s.
                """.formatted(
                        rows,
                        notes,
                        options.open(),
                        options.fire(),
                        options.herd(),
                        options.partners(),
                        options.heapMegabytes(),
                        options.settings().isEmpty() ? "" : ", set: " + String.join(" ", options.settings()),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }

    private static String row(Finding finding) {
        String verdict = finding.goal() == null ? "" : finding.met() ? "met" : "**missed**";
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        finding.what(),
                        finding.kizuna(),
                        finding.peer(),
                        finding.goal() == null ? "" : finding.goal(),
                        verdict);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
