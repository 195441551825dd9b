package dev.kizuna.e2e.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much of Prometheus' language as it takes to know what a rule or a panel asks for. */
record Expression(String text) {

    private static final Pattern GROUPING = Pattern.compile("\\b(by|on|without|ignoring) \\(([^)]*)\\)");
    private static final Pattern AGGREGATION =
            Pattern.compile("\\b(?:sum|min|max|avg|count|topk|histogram_quantile)\\b");
    private static final Pattern RANGE = Pattern.compile("\\[\\d+[a-z]+]");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z][a-z0-9_]*)\\b(?! *\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    /** Given to every series by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

    /** Series of one metric, by labels that the services themselves give. */
    record Selector(String metric, List<Matcher> matchers) {

        boolean selects(Series series) {
            return series.metric().equals(metric)
                    && matchers.stream().allMatch(matcher -> matcher.accepts(series.labels()));
        }

        @Override
        public String toString() {
            return metric + matchers;
        }
    }

    /** What a label must be like. */
    record Matcher(String label, String comparison, String value) {

        boolean accepts(Map<String, String> labels) {
            String found = labels.getOrDefault(label, "");
            return switch (comparison) {
                case "=" -> found.equals(value);
                case "!=" -> !found.equals(value);
                case "=~" -> found.matches(value);
                default -> !found.matches(value);
            };
        }

        @Override
        public String toString() {
            return label + comparison + '"' + value + '"';
        }
    }

    List<Selector> selectors() {
        String bare = RANGE.matcher(GROUPING.matcher(text).replaceAll(" ")).replaceAll(" ");
        return SELECTOR.matcher(bare)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .map(found -> new Selector(found.group(1), matchers(found.group(2))))
                .distinct()
                .toList();
    }

    /** Labels by which something is added up or compared. */
    Set<String> grouping() {
        return GROUPING.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(2).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether of all labels only those that are grouped by are left. */
    boolean isAggregated() {
        return AGGREGATION.matcher(text).find();
    }

    static boolean isOfPrometheus(String label) {
        return OF_PROMETHEUS.contains(label);
    }

    private static List<Matcher> matchers(String braces) {
        return braces == null
                ? List.of()
                : MATCHER.matcher(braces)
                        .results()
                        .map(found -> new Matcher(found.group(1), found.group(2), found.group(3)))
                        .filter(matcher -> !isOfPrometheus(matcher.label()))
                        .toList();
    }
}
