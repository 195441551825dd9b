package dev.kizuna.notification.delivery.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All texts: those shipped, changed and added to key by key by the files of a customer's folder. Read once, at the start. */
public final class TextCatalogue {

    private static final String ENGLISH = "en";
    private static final List<String> SHIPPED = List.of("notification.properties", "notification_ja.properties");
    private static final Pattern NAME =
            Pattern.compile("notification(?:_(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\\.properties");

    private final Map<String, Texts> languages;

    private TextCatalogue(Map<String, Texts> languages) {
        this.languages = languages;
    }

    /**
     * Reads all texts.
     *
     * @param folder a customer's files; null for none
     * @throws InvalidTextsException when one of them cannot be used
     */
    public static TextCatalogue read(@Nullable Path folder) {
        Map<String, String> english = new HashMap<>();
        Map<String, Map<String, String>> patterns = new HashMap<>(Map.of(ENGLISH, english));
        for (String file : SHIPPED) {
            add(patterns, TextFile.read(file, shipped(file)), language(file));
        }
        if (folder != null) {
            Set<String> known = Set.copyOf(english.keySet());
            for (Path file : files(folder)) {
                List<TextFile.Entry> entries = TextFile.read(file.toString(), lines(file));
                entries.forEach(entry -> TextRules.check(entry, known));
                add(patterns, entries, language(file.getFileName().toString()));
            }
        }
        Map<String, Texts> languages = new HashMap<>();
        patterns.forEach((language, own) -> {
            Map<String, String> all = new HashMap<>(english);
            all.putAll(own);
            languages.put(language, new Texts(Locale.forLanguageTag(language), all));
        });
        return new TextCatalogue(languages);
    }

    /** Texts in the language of a BCP 47 tag; English for languages there are none in. */
    Texts in(String languageTag) {
        Locale locale = Locale.forLanguageTag(languageTag);
        Texts found = languages.getOrDefault(
                locale.toLanguageTag(), languages.getOrDefault(locale.getLanguage(), languages.get(ENGLISH)));
        Texts texts = Objects.requireNonNull(found);
        return texts.locale().getLanguage().equals(locale.getLanguage()) ? texts.in(locale) : texts;
    }

    private static void add(Map<String, Map<String, String>> all, List<TextFile.Entry> entries, String language) {
        Map<String, String> own = all.computeIfAbsent(language, _ -> new HashMap<>());
        Set<String> seen = new HashSet<>();
        for (TextFile.Entry entry : entries) {
            if (!seen.add(entry.key())) {
                throw entry.refused(entry.key() + " is there twice");
            }
            own.put(entry.key(), entry.pattern());
        }
    }

    private static String language(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() && name.group("language") != null
                ? Locale.forLanguageTag(name.group("language")).toLanguageTag()
                : ENGLISH;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                if (!NAME.matcher(file.getFileName().toString()).matches()) {
                    throw new InvalidTextsException(
                            file.toString(),
                            1,
                            "must be called notification.properties or notification_<language>.properties");
                }
            }
            return files;
        } catch (IOException e) {
            throw new InvalidTextsException(folder.toString(), "this folder of texts cannot be read", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidTextsException(file.toString(), "cannot be read as UTF-8", e);
        }
    }

    private static List<String> shipped(String file) {
        try (InputStream in =
                Objects.requireNonNull(TextCatalogue.class.getResourceAsStream("/messages/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
