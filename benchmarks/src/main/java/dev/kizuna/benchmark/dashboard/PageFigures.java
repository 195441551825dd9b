package dev.kizuna.benchmark.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What was measured of one page.
 *
 * @param first each by a browser that had been nowhere yet
 * @param again by one that has been there
 * @param still milliseconds that the finished page takes out of memory, each in a new browser
 */
record PageFigures(String name, List<Visit> first, List<Visit> again, List<Double> still) {

    private static final int KILO = 1_000;
    private static final double MEDIAN = 0.5;
    private static final double MOST_OF = 0.95;

    double readyAtMost() {
        return quantile(first, Visit::ready, MOST_OF);
    }

    long bytes() {
        return most(Visit::bytes);
    }

    long requests() {
        return most(Visit::requests);
    }

    String row() {
        Visit slowest = first.stream()
                .max(Comparator.comparingDouble(Visit::slowestMillis))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f / %,.0f / %,.0f | %,.0f / %,.0f | %,.0f | %,.0f | %d | %,d | %,d | %s |",
                name,
                quantile(first, Visit::ready, MEDIAN),
                readyAtMost(),
                quantile(first, Visit::ready, 1),
                quantile(again, Visit::ready, MEDIAN),
                quantile(again, Visit::ready, MOST_OF),
                quantile(first, Visit::document, MEDIAN),
                quantile(still, Double::doubleValue, MEDIAN),
                requests(),
                most(Visit::transferred) / KILO,
                bytes() / KILO,
                slowest.slowest().isEmpty()
                        ? "–"
                        : String.format(Locale.ROOT, "%s, %,.0f", slowest.slowest(), slowest.slowestMillis()));
    }

    private long most(ToLongFunction<Visit> of) {
        return first.stream().mapToLong(of).max().orElseThrow();
    }

    /** The smallest value that at least this share of all does not exceed. */
    private static <T> double quantile(List<T> all, ToDoubleFunction<T> of, double share) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
