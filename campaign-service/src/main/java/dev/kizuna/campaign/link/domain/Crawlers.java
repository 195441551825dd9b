package dev.kizuna.campaign.link.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by what a visitor calls itself whether it is a program. All signs are looked for in one pass over the text, by
 * the automaton of Aho and Corasick, since every visit is asked.
 */
public final class Crawlers {

    private static final int ASCII = 128;
    private static final int ROOT = 0;
    /** At the end of a sign: no letter or digit follows. */
    private static final char WORD_END = '|';

    /** Next state by state and character; characters beyond ASCII lead to the root. */
    private final int[][] next;
    /** The longest sign that ends in a state, or null. */
    private final @Nullable Sign[] signs;

    private record Sign(@Nullable Uncounted kind, boolean wordEnd) {}

    /**
     * @param signs what programs of each kind have in their names, in ASCII; a bar at the end asks that the word ends there
     * @param people longer words that contain a sign, and belong to people's devices
     */
    public Crawlers(Map<Uncounted, ? extends Collection<String>> signs, Set<String> people) {
        List<int[]> states = new ArrayList<>(List.of(noTransitions()));
        List<@Nullable Sign> ends = new ArrayList<>(Arrays.asList((Sign) null));
        signs.forEach((kind, texts) -> texts.forEach(text -> insert(text, kind, states, ends)));
        people.forEach(text -> insert(text, null, states, ends));
        this.next = states.toArray(int[][]::new);
        this.signs = ends.toArray(Sign[]::new);
        complete();
    }

    /** What kind of program it is, or null for what may be a person. */
    public @Nullable Uncounted kind(String userAgent) {
        int state = ROOT;
        Uncounted pending = null;
        for (int i = 0; i < userAgent.length(); i++) {
            char character = Character.toLowerCase(userAgent.charAt(i));
            if (pending != null && !Character.isLetterOrDigit(character)) {
                return pending;
            }
            pending = null;
            state = character < ASCII ? next[state][character] : ROOT;
            Sign sign = signs[state];
            if (sign != null && sign.kind != null) {
                if (!sign.wordEnd) {
                    return sign.kind;
                }
                pending = sign.kind;
            }
        }
        return pending;
    }

    private static int[] noTransitions() {
        int[] transitions = new int[ASCII];
        Arrays.fill(transitions, -1);
        return transitions;
    }

    private static void insert(String given, @Nullable Uncounted kind, List<int[]> states, List<@Nullable Sign> ends) {
        boolean wordEnd = given.charAt(given.length() - 1) == WORD_END;
        String text = (wordEnd ? given.substring(0, given.length() - 1) : given).toLowerCase(Locale.ROOT);
        if (text.isBlank() || text.chars().anyMatch(character -> character >= ASCII)) {
            throw new IllegalArgumentException("No sign of a program: \"" + given + "\"");
        }
        int state = ROOT;
        for (char character : text.toCharArray()) {
            int[] transitions = states.get(state);
            if (transitions[character] < 0) {
                transitions[character] = states.size();
                states.add(noTransitions());
                ends.add(null);
            }
            state = transitions[character];
        }
        ends.set(state, new Sign(kind, wordEnd));
    }

    /** Where no sign goes on, another one that begins later may. */
    private void complete() {
        int[] fallback = new int[next.length];
        var open = new ArrayDeque<Integer>();
        for (int character = 0; character < ASCII; character++) {
            int child = next[ROOT][character];
            if (child < 0) {
                next[ROOT][character] = ROOT;
            } else {
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            if (signs[state] == null) {
                signs[state] = signs[fallback[state]];
            }
            for (int character = 0; character < ASCII; character++) {
                int child = next[state][character];
                if (child < 0) {
                    next[state][character] = next[fallback[state]][character];
                } else {
                    fallback[child] = next[fallback[state]][character];
                    open.add(child);
                }
            }
        }
    }
}
