package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells others how to connect shows the files that are run, letter by letter. */
class ConnectPageTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path PAGE = PROJECT.resolve("docs/connect.md");
    private static final Pattern SHOWN = Pattern.compile("(?s)<!-- from (\\S+) -->\n```\\w+\n(.*?)```\n");

    @Test
    void shouldShowEachFileAsItIsWhenThePageIsRead() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        SHOWN.matcher(Files.readString(PAGE)).results().forEach(match -> shown.put(match.group(1), match.group(2)));

        assertThat(shown).isNotEmpty().isEqualTo(files());
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(PROJECT.resolve("docs/connect"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(PROJECT.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
