package dev.kizuna.e2e.page;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of what a service measures. */
record Series(String metric, Map<String, String> labels) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z]\\w*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What {@code /actuator/prometheus} answers. */
    static Stream<Series> of(String text) {
        return LINE.matcher(text).results().map(line -> new Series(line.group(1), labels(line.group(2))));
    }

    private static Map<String, String> labels(String braces) {
        return braces == null
                ? Map.of()
                : LABEL.matcher(braces)
                        .results()
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }
}
