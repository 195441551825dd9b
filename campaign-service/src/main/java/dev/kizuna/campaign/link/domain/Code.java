package dev.kizuna.campaign.link.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code of a link, in lower case: people write codes down and type them, so codes that differ only by case are the
 * same code.
 */
public record Code(String text) {

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}[a-z0-9]");
    /** Without letters that look like digits. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;
    private static final int BITS = 5;

    public Code {
        if (!VALID.matcher(text).matches()) {
            throw new IllegalArgumentException("No code: " + text);
        }
    }

    /** The code that was meant, if it can be one: 3 to 64 letters, digits and hyphens of ASCII, none at the ends a hyphen. */
    public static Optional<Code> parse(String given) {
        String text = given.toLowerCase(Locale.ROOT);
        boolean ascii = given.chars().allMatch(character -> character < 128);
        return ascii && VALID.matcher(text).matches() ? Optional.of(new Code(text)) : Optional.empty();
    }

    /** A code that nobody can guess: 50 random bits. */
    public static Code random(RandomGenerator random) {
        return of(random.nextLong());
    }

    /** The code that belongs to a text of which nobody else knows. */
    public static Code derivedFrom(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return of(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Code of(long bits) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return new Code(text.toString());
    }
}
