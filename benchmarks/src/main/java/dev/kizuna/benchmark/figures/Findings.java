package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.report.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured, said at once and kept for the page. */
final class Findings {

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean allMet = true;

    void add(String what, String figure) {
        System.out.printf("%s: %s%n", what, figure);
        rows.add("| %s | %s | | |".formatted(what, figure));
    }

    void add(String what, String figure, String goal, boolean met) {
        System.out.printf("%s: %s  |  goal %s: %s%n", what, figure, goal, met ? "met" : "MISSED");
        rows.add("| %s | %s | %s | %s |".formatted(what, figure, goal, met ? "met" : "**missed**"));
        allMet &= met;
    }

    void note(String text) {
        System.out.println("  " + text);
        notes.add("- " + text);
    }

    boolean allMet() {
        return allMet;
    }

    String page(Options options) {
        return """
                # Figures

                kpi-service as shipped, with all its figures, exactly once, beside a topology that counts the same records unread, and beside Flink; how it is measured: [README](../README.md#figures).

                | measure | figure | goal | |
                |---|---|---|---|
                %s

                ## What else was seen

                %s

                Sizes: %,d events over %d days, %,d partners; %d stream thread%s%s.

                %s
                """.formatted(
                        String.join("\n", rows),
                        notes.stream().collect(Collectors.joining("\n")),
                        options.events(),
                        options.days(),
                        History.PARTNERS,
                        options.threads(),
                        options.threads() == 1 ? "" : "s",
                        options.settings().isEmpty() ? "" : "; set: " + String.join(" ", options.settings()),
                        Machine.described());
    }
}
