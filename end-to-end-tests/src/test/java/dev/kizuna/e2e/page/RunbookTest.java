package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds under its name what it means and what to do. */
class RunbookTest {

    private static final Pattern SECTION =
            Pattern.compile("(?m)^### (Kizuna\\w+)\n\n.+\n\n\\*\\*Means\\*\\*: .+\n\n\\*\\*Do\\*\\*: .+\n");
    private static final Pattern LINK = Pattern.compile("(?m)^ *runbook: docs/runbook\\.md#(\\w+)$");

    @Test
    void shouldHaveASectionForEachAlertAndNoOther() throws IOException {
        String page = Files.readString(Watched.PROJECT.resolve("docs/runbook.md"));

        Set<String> sections = SECTION.matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sections).isNotEmpty().isEqualTo(Watched.alerts());
    }

    @Test
    void shouldLeadToItsSectionWhenAnAlertIsFollowed() throws IOException {
        Set<String> linked = new TreeSet<>();
        try (var files = Files.list(Watched.PROJECT.resolve("docker/prometheus/rules"))) {
            for (var file : files.toList()) {
                LINK.matcher(Files.readString(file)).results().forEach(match -> linked.add(match.group(1)));
            }
        }
        assertThat(linked)
                .isEqualTo(Watched.alerts().stream()
                        .map(alert -> alert.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
