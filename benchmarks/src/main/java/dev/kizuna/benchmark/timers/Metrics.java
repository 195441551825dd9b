package dev.kizuna.benchmark.timers;

import java.util.List;

/** Reads Prometheus' text format. */
final class Metrics {

    private Metrics() {}

    /** The sum of all series of a name whose labels contain a text; NaN when there is none. */
    static double sum(List<String> lines, String name, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
