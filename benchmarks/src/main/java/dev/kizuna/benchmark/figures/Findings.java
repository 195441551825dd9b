package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.report.Machine;
import java.util.ArrayList;
import java.util.List;

/** What was measured, said at once and kept for the page. */
final class Findings {

    private final List<String> rows = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
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

    /** A step of the ladder. */
    void step(String what, Step step, double bare) {
        String share = bare > 0 ? "%.3f".formatted(step.rate() / bare) : "";
        String row = "| %s | %,.0f/s | %s | %.1f | %.1f | %.1f | %.2f |"
                .formatted(
                        what,
                        step.rate(),
                        share,
                        step.times().streamThreads(),
                        step.times().all(),
                        step.others(),
                        step.written());
        System.out.println(row);
        steps.add(row);
        note("%s, processor time in µs for an event: %s"
                .formatted(what, step.times().described()));
    }

    /** Why a goal was missed, or by what it was reached. */
    void because(String text) {
        System.out.println("  " + text);
        reasons.add(text);
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

            kpi-service as shipped, with all its figures, exactly once, beside topologies that do less and less of the same, and beside Flink; how it is measured: [README](../README.md#figures).

            | measure | figure | goal | |
            |---|---|---|---|
            %s

            ## The ladder

            Each step does all that the one before it does. Processor time is for an event of the history.

            | step | rate | of the bare count | stream threads, µs | its whole process, µs | broker, registry and document store, µs | records written to Kafka for an event |
            |---|---|---|---|---|---|---|
            %s

            %s

            ## What else was seen

            %s

            Sizes: %,d events over %d days, %,d partners; %d stream thread%s%s.

            %s
            """.formatted(
                        String.join("\n", rows),
                        String.join("\n", steps),
                        String.join("\n\n", reasons),
                        String.join("\n", notes),
                        options.events(),
                        options.days(),
                        History.PARTNERS,
                        options.threads(),
                        options.threads() == 1 ? "" : "s",
                        options.settings().isEmpty() ? "" : "; set: " + String.join(" ", options.settings()),
                        Machine.described());
    }
}
