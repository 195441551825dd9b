package dev.kizuna.e2e.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files for Prometheus and Grafana ask for. */
final class Watched {

    static final Path PROJECT = Path.of("..");

    private static final Path RULES = PROJECT.resolve("docker/prometheus/rules");
    private static final Path DASHBOARDS = PROJECT.resolve("docker/grafana/dashboards");

    private static final Pattern ALERT = Pattern.compile("(?m)^      - alert: (\\w+)\\n(?:        .*\\n)+");
    private static final Pattern NAMED = Pattern.compile("\\{\\{ ?\\$?(?:labels\\.)?(\\w+) ?}}");

    private Watched() {}

    /** A rule that calls somebody. */
    record Alert(String name, String text) {

        String expression() {
            return said("        expr: '(.+)'");
        }

        String severity() {
            return said("        labels: \\{severity: (\\w+)}");
        }

        String summary() {
            return said("          summary: '(.+)'");
        }

        String runbook() {
            return said("          runbook: (.+)");
        }

        private String said(String line) {
            return Pattern.compile("(?m)^" + line + "$")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * What Prometheus is asked.
     *
     * @param by rule or panel
     * @param shown labels that the answer is shown with
     */
    record Question(String by, Expression expression, Set<String> shown) {}

    static List<Alert> alerts() {
        return files(RULES)
                .flatMap(file -> ALERT.matcher(file).results())
                .map(found -> new Alert(found.group(1), found.group()))
                .toList();
    }

    /** Of all rules and panels. */
    static List<Question> questions() {
        return Stream.concat(
                        alerts().stream().map(alert -> question(alert.name(), alert.expression(), alert.summary())),
                        files(DASHBOARDS).flatMap(Watched::panels))
                .toList();
    }

    private static Stream<Question> panels(String dashboard) {
        return JsonMapper.builder().build().readTree(dashboard).findParents("targets").stream()
                .flatMap(panel -> panel.get("targets")
                        .valueStream()
                        .map(target ->
                                question(text(panel, "title"), text(target, "expr"), text(target, "legendFormat"))));
    }

    private static Question question(String by, String expression, String words) {
        return new Question(
                by,
                new Expression(expression),
                NAMED.matcher(words)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Stream<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().map(Watched::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
