package dev.kizuna.partner.aggregate.domain;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person with all by which a text could name somebody: the name as it is written, addresses, handles. A part of a
 * name, such as the family's alone, is not looked for, for it may be somebody else's.
 */
public final class NamedPerson {

    private static final int SHORTEST = 2;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ANY_SPACE = "[\\s\\u3000]*";
    private static final String LETTER = "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]";
    private static final String NO_LETTER_BEFORE = "(?<!" + LETTER + ")";
    private static final String NO_LETTER_BEHIND = "(?!" + LETTER + ")";

    /** Scripts that put no space between words. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    private final String personId;
    private final List<Pattern> names;

    /** @param names whoever finds one of them knows who is meant; what is too short to mean anybody is passed over */
    public NamedPerson(String personId, Collection<String> names) {
        this.personId = personId;
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST)
                .map(NamedPerson::pattern)
                .toList();
    }

    public String personId() {
        return personId;
    }

    public boolean isNamedIn(String text) {
        return names.stream().anyMatch(name -> name.matcher(text).find());
    }

    /** The text with the person's id in place of the name. */
    public String byIdOnly(String text) {
        String left = text;
        for (Pattern name : names) {
            left = name.matcher(left).replaceAll(Matcher.quoteReplacement("[" + personId + "]"));
        }
        return left;
    }

    /** Finds a name however its parts are spaced; a name in letters only where a word begins and ends. */
    private static Pattern pattern(String name) {
        String parts =
                Arrays.stream(name.split("[\\s\\u3000]+")).map(Pattern::quote).collect(Collectors.joining(ANY_SPACE));
        String before = isUnspaced(name.codePointAt(0)) ? "" : NO_LETTER_BEFORE;
        String behind = isUnspaced(name.codePointBefore(name.length())) ? "" : NO_LETTER_BEHIND;
        return Pattern.compile(before + parts + behind, FLAGS);
    }

    private static boolean isUnspaced(int character) {
        return UNSPACED.contains(UnicodeScript.of(character));
    }
}
