package dev.kizuna.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages, file by file. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[}(]");

    @Test
    void shouldHaveTheSameKeysInBothLanguages() throws IOException {
        for (Path english : files("messages", name -> !name.contains("_"))) {
            Path japanese =
                    english.resolveSibling(english.getFileName().toString().replace(".properties", "_ja.properties"));
            assertThat(keys(japanese)).as(japanese.toString()).isEqualTo(keys(english));
        }
        assertThat(files("messages", name -> name.contains("_")))
                .hasSameSizeAs(files("messages", name -> !name.contains("_")));
    }

    @Test
    void shouldSayNothingInTwoPlaces() throws IOException {
        Map<String, Path> first = new HashMap<>();
        for (Path file : files("messages", name -> !name.contains("_"))) {
            for (String key : keys(file)) {
                assertThat(first.putIfAbsent(key, file)).as(key + " of " + file).isNull();
            }
        }
    }

    @Test
    void shouldHaveEveryKeyThatTemplatesName() throws IOException {
        var known = new TreeSet<String>();
        for (Path file : files("messages", name -> !name.contains("_"))) {
            known.addAll(keys(file));
        }
        var named = new TreeSet<String>();
        for (Path template : files("templates", name -> name.endsWith(".html"))) {
            LITERAL_KEY
                    .matcher(Files.readString(template))
                    .results()
                    .map(result -> result.group(1))
                    .forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(known).containsAll(named);
    }

    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static java.util.List<Path> files(String folder, java.util.function.Predicate<String> wanted)
            throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
