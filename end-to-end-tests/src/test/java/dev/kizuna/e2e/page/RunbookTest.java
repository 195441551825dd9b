package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.e2e.page.Watched.Alert;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds under its name what it means and what to do. */
class RunbookTest {

    private static final Pattern SECTION =
            Pattern.compile("(?m)^### (\\w+)\n\n(.+)\n\n\\*\\*Means\\*\\*: .+\n\n\\*\\*Do\\*\\*: .+\n");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (.+)$");
    private static final Pattern LABEL = Pattern.compile("\\{\\{ \\$labels\\.(\\w+) }}");

    @Test
    void shouldSayWhatToKnowWhenSomebodyIsCalled() {
        List<Alert> alerts = Watched.alerts();

        assertThat(alerts).hasSizeGreaterThan(20).extracting(Alert::name).doesNotHaveDuplicates();
        assertThat(alerts).extracting(Alert::expression).doesNotHaveDuplicates();
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.name()).startsWith("Kizuna");
            assertThat(alert.expression()).isNotEmpty();
            assertThat(alert.severity()).isIn("page", "ticket", "info");
            assertThat(alert.summary()).isNotEmpty();
            assertThat(alert.runbook())
                    .isEqualTo("docs/runbook.md#" + alert.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void shouldHaveASectionOfTheSameWordsForEachAlertAndNoOther() {
        String page = Watched.read(Watched.PROJECT.resolve("docs/runbook.md"));

        Map<String, String> sections = SECTION.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (first, _) -> first, TreeMap::new));
        Map<String, String> alerts = Watched.alerts().stream()
                .collect(Collectors.toMap(
                        Alert::name,
                        alert -> LABEL.matcher(alert.summary()).replaceAll("`$1`") + ". *" + alert.severity() + "*",
                        (first, _) -> first,
                        TreeMap::new));

        assertThat(sections).isNotEmpty().isEqualTo(alerts);
        assertThat(HEADING.matcher(page).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(sections.keySet());
    }
}
