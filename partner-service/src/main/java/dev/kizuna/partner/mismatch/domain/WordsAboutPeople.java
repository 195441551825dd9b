package dev.kizuna.partner.mismatch.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that a wording of the environment does not need. They keep a diagnosis from turning into a judgement of the
 * human being.
 *
 * @param en whole words, whatever their case
 * @param ja pieces of text, for Japanese has no spaces
 */
public record WordsAboutPeople(List<String> en, List<String> ja) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    public WordsAboutPeople {
        en = List.copyOf(en);
        ja = List.copyOf(ja);
    }

    /** The first of them that a wording uses. */
    public Optional<String> in(Wording wording) {
        List<String> words = List.of(NO_LETTERS.split(wording.en().toLowerCase(Locale.ROOT)));
        Optional<String> english = en.stream().filter(words::contains).findFirst();
        return english.isPresent()
                ? english
                : ja.stream().filter(wording.ja()::contains).findFirst();
    }
}
