package dev.kizuna.e2e.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files for Prometheus and Grafana ask for. */
final class Watched {

    static final Path PROJECT = Path.of("..");

    private static final Pattern ALERT = Pattern.compile("(?m)^ *- alert: (\\w+)$");
    private static final Pattern RULE = Pattern.compile("(?m)^ *expr: (.*)$");
    private static final Pattern PANEL = Pattern.compile("(?m)^ *\"expr\": \"(.*)\",?$");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b|\\bup\\b");

    /** What stands between names of metrics: matchers of labels, labels to group by, stretches of time. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\{[^}]*}|\\b(?:by|without) \\([^)]*\\)|\\[[^]]*]|histogram_quantile");

    private Watched() {}

    /** Names of all alerts. */
    static Set<String> alerts() throws IOException {
        return found(ALERT, "docker/prometheus/rules").collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of all metrics in rules and panels. */
    static Set<String> metrics() throws IOException {
        return Stream.concat(found(RULE, "docker/prometheus/rules"), found(PANEL, "docker/grafana/dashboards"))
                .map(expression -> BETWEEN.matcher(expression).replaceAll(" "))
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern pattern, String folder) throws IOException {
        Stream.Builder<String> found = Stream.builder();
        try (var files = Files.list(PROJECT.resolve(folder))) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found.build();
    }
}
