package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users of other systems ran into these cases. A test names each one, and the page names the test. */
class EdgeCasesTest {

    private static final int CASES = 42;
    private static final Path PROJECT = Path.of("..");
    private static final Path PAGE = PROJECT.resolve("docs/edge-cases.md");

    private static final Pattern NAMED = Pattern.compile("@DisplayName\\(\\s*\"Edge case (\\d+): ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\|([^|]*)\\|$");
    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");

    @Test
    void shouldHaveATestThatNamesItWhenACaseIsOnTheList() throws IOException {
        assertThat(testsByCase().keySet()).containsAll(everyCase());
    }

    @Test
    void shouldBeTheTestsThatThereAreWhenThePageNamesThem() throws IOException {
        Map<Integer, Set<String>> tests = testsByCase();
        Map<Integer, Set<String>> listed = testsOnThePage();
        tests.keySet().retainAll(listed.keySet());

        assertThat(listed.keySet()).containsAll(everyCase());
        assertThat(listed).isEqualTo(tests);
    }

    private static List<Integer> everyCase() {
        return IntStream.rangeClosed(1, CASES).boxed().toList();
    }

    private static Map<Integer, Set<String>> testsByCase() throws IOException {
        Map<Integer, Set<String>> tests = new TreeMap<>();
        for (Path source : testSources()) {
            String className = source.getFileName().toString().replace(".java", "");
            NAMED.matcher(Files.readString(source))
                    .results()
                    .forEach(match -> tests.computeIfAbsent(number(match), _ -> new TreeSet<>())
                            .add(className));
        }
        return tests;
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (var modules = Files.newDirectoryStream(PROJECT)) {
            for (Path module : modules) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (var files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    private static Map<Integer, Set<String>> testsOnThePage() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        EdgeCasesTest::number,
                        row -> CLASS.matcher(row.group(2))
                                .results()
                                .map(match -> match.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }
}
