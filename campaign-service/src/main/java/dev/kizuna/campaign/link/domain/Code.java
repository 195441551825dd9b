package dev.kizuna.campaign.link.domain;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The code of a link, in lower case: people write codes down and type them, so codes that differ only by case are the
 * same code.
 */
public record Code(String text) {

    /** Shortest code that a client may choose; shorter ones are too soon guessed. */
    public static final int SHORTEST_CHOSEN = 6;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;
    /** Without letters that look like digits. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    /** What visitors would take for a page of this service. */
    private static final Set<String> RESERVED = Set.of(
            "actuator",
            "admin",
            "api-docs",
            "assets",
            "callback",
            "dashboard",
            "favicon",
            "health",
            "kizuna",
            "login",
            "logout",
            "metrics",
            "oauth2",
            "prometheus",
            "robots",
            "security",
            "settings",
            "signin",
            "signup",
            "sitemap",
            "static",
            "status",
            "support",
            "swagger",
            "system",
            "well-known");

    private static final int LENGTH = 12;
    private static final int BITS = 5;

    public Code {
        if (!isValid(text)) {
            throw new IllegalArgumentException("No code: " + text);
        }
    }

    /** The code that was meant, if it can be one: 3 to 64 letters, digits and hyphens of ASCII, none at the ends a hyphen. */
    public static Optional<Code> parse(String given) {
        char[] text = given.toCharArray();
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 'A' && text[i] <= 'Z') {
                text[i] += 'a' - 'A';
            }
        }
        var lower = new String(text);
        return isValid(lower) ? Optional.of(new Code(lower)) : Optional.empty();
    }

    /** A code that nobody can guess: 60 random bits. */
    public static Code random(RandomGenerator random) {
        return of(random.nextLong());
    }

    /** The code of these bits, of which the lower 60 count. */
    public static Code of(long bits) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return new Code(text.toString());
    }

    private static boolean isValid(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST || text.charAt(0) == '-' || text.charAt(length - 1) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character != '-' && (character < '0' || character > '9') && (character < 'a' || character > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a word that no client may have. */
    public boolean isReserved() {
        return RESERVED.contains(text);
    }
}
