package dev.kizuna.notification.obligation.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a promise by what it is: policy, partner, subject and, from the second on, the round. The same events give the
 * same id wherever and however often they are processed. As text the parts are joined by colons, and whatever a URL or a
 * key could trip over is escaped, so that the parts can be read back: {@code response-24h:acme:inq-7:2}. The text is what
 * everything is stored by, and so it is made once.
 */
public final class ObligationId {

    private static final char JOINT = ':';
    private static final char ESCAPE = '~';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String policy;
    private final String partnerId;
    private final String subject;
    private final int round;
    private final String text;

    public ObligationId(String policy, String partnerId, String subject, int round) {
        this.policy = policy;
        this.partnerId = partnerId;
        this.subject = subject;
        this.round = round;
        String first = escape(policy) + JOINT + escape(partnerId) + JOINT + escape(subject);
        this.text = round == 1 ? first : first + JOINT + round;
    }

    /** Reads what {@link #toString()} wrote; empty when the text is no such id. */
    public static Optional<ObligationId> parse(String text) {
        int first = text.indexOf(JOINT);
        int second = text.indexOf(JOINT, first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        int third = text.indexOf(JOINT, second + 1);
        try {
            int round = third < 0 ? 1 : Integer.parseInt(text, third + 1, text.length(), 10);
            var id = new ObligationId(
                    unescape(text.substring(0, first)),
                    unescape(text.substring(first + 1, second)),
                    unescape(text.substring(second + 1, third < 0 ? text.length() : third)),
                    round);
            return id.text.equals(text) ? Optional.of(id) : Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** What the ids of all promises of a policy to a partner begin with. */
    public static String prefix(String policy, String partnerId) {
        return escape(policy) + JOINT + escape(partnerId) + JOINT;
    }

    public String policy() {
        return policy;
    }

    public String partnerId() {
        return partnerId;
    }

    public String subject() {
        return subject;
    }

    public int round() {
        return round;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObligationId id && text.equals(id.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static String escape(String part) {
        if (isPlain(part)) {
            return part;
        }
        var escaped = new StringBuilder(part.length() + 8);
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (b & 0xff))) {
                escaped.append((char) b);
            } else {
                escaped.append(ESCAPE).append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String part) {
        if (part.indexOf(ESCAPE) < 0) {
            return part;
        }
        var bytes = new ByteArrayOutputStream(part.length());
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == ESCAPE) {
                bytes.write(Integer.parseInt(part, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(part.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isPlain(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }
}
