package dev.kizuna.notification.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be used are refused at the start, with the file, the line and what is wrong. */
class TextCatalogueTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title.BREECH=x | line 2: there is no text title.BREECH",
                "lead.PRAISE={keyPerson} | line 2: lead.PRAISE lacks {actual}, {metric}, {rampDay}, {target}",
                "lead.BREACH={promise} {partnr} | line 2: lead.BREACH has {partnr}; there are {actual}, {age}",
                "lead.BREACH={promise | line 2: lead.BREACH cannot be read",
                "lead.BREACH={promise, plural, one{x}} | line 2: lead.BREACH cannot be read",
                "policy.mine={promise} | line 2: policy.mine has {promise}, but is filled with nothing",
                "age.hours=long ago | line 2: age.hours lacks {count}",
                "no text at all | line 2: is no key=text",
                "why=a | line 3: why is there twice",
            })
    void shouldSayWhatIsWrongAndWhere(String line, String expected) throws Exception {
        // given
        Path file = folder.resolve("notification_ja.properties");
        Files.writeString(file, "# ours\n" + line + "\n" + (line.startsWith("why") ? "why=b\n" : ""));

        // when, then
        assertThatThrownBy(() -> TextCatalogue.read(folder))
                .isInstanceOf(InvalidTextsException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifications.properties", "notification_japanese-language.properties", "ja.properties"})
    void shouldRefuseFilesThatNobodyWouldRead(String name) throws Exception {
        Files.writeString(folder.resolve(name), "why=x\n");

        assertThatThrownBy(() -> TextCatalogue.read(folder))
                .isInstanceOf(InvalidTextsException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("notification_<language>.properties");
    }

    @Test
    void shouldRefuseAFolderThatIsNotThereAndAFileThatIsNotUtf8() throws Exception {
        assertThatThrownBy(() -> TextCatalogue.read(folder.resolve("missing"))).hasMessageContaining("missing");

        Files.write(folder.resolve("notification_ja.properties"), "why=理由".getBytes("Shift_JIS"));
        assertThatThrownBy(() -> TextCatalogue.read(folder)).hasMessageContaining("UTF-8");
    }

    @Test
    void shouldHoldTheTextsShippedToTheSameRules() throws Exception {
        for (String file : Set.of("notification.properties", "notification_ja.properties")) {
            try (var in = Objects.requireNonNull(TextCatalogueTest.class.getResourceAsStream("/messages/" + file))) {
                var entries = TextFile.read(
                        file,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
                Set<String> keys = entries.stream().map(TextFile.Entry::key).collect(Collectors.toSet());

                entries.forEach(entry -> TextRules.check(entry, keys));
                assertThat(keys).hasSameSizeAs(entries);
            }
        }
    }
}
