package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages call a thing, what the APIs and events call it, and what the glossary says are one. */
class GlossaryTest {

    private static final Path PAGE = Watched.PROJECT.resolve("docs/glossary.md");
    private static final Path WORDS = Watched.PROJECT.resolve("dashboard/src/main/resources/messages");
    private static final String BEGIN = "<!-- from the dashboard's words -->\n";
    private static final String END = "<!-- end -->\n";

    /** Groups of words in the dashboard, with the titles that they have here. */
    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "policy", "Policies: what is promised",
            "metric", "Targets of a ramp",
            "deal", "Stages of a deal",
            "stage", "Stages of a partner",
            "load", "Phases of a load plan",
            "mismatch", "Mismatches",
            "event", "Events"));

    @Test
    void shouldHaveEachWordOfTheDashboardInBothLanguages() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String tables = tables();
        if (Boolean.getBoolean("kizuna.documents.write")) {
            Files.writeString(PAGE, page.substring(0, from) + tables + page.substring(page.indexOf(END)));
            return;
        }
        assertThat(page.substring(from, page.indexOf(END)))
                .as("docs/glossary.md is stale: mvn test -pl end-to-end-tests -Dtest=GlossaryTest"
                        + " -Dkizuna.documents.write writes it anew")
                .isEqualTo(tables);
    }

    @Test
    void shouldHaveEachPartOfHealthAndEachStageThatCanBeBlamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(codes("health/domain/Part.java", "(?m)^    [A-Z_]+\\(\"([a-z-]+)\"\\)"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page).contains("\n| `" + code + "` | "));
        assertThat(codes("gap/domain/Stage.java", "(?m)^    ([A-Z_]+)[,;]$"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page)
                        .contains("\n| `" + code.toLowerCase(Locale.ROOT).replace('_', '-') + "` | "));
    }

    private static List<String> codes(String source, String pattern) throws IOException {
        String text = Files.readString(Watched.PROJECT
                .resolve("kpi-service/src/main/java/dev/kizuna/kpi")
                .resolve(source));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String tables() throws IOException {
        Properties english = words("words.properties");
        Properties japanese = words("words_ja.properties");
        var tables = new StringBuilder();
        GROUPS.forEach((group, title) -> {
            tables.append("\n### ").append(title).append("\n\n| code | English | 日本語 |\n|---|---|---|\n");
            english.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(group + "."))
                    .sorted()
                    .forEach(key -> tables.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    key.substring(group.length() + 1),
                                    english.getProperty(key),
                                    japanese.getProperty(key))));
        });
        return tables.append('\n').toString();
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }
}
