package dev.kizuna.notification.obligation.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a promise by what it is: policy, partner, subject and, from the second on, the round. The same events give the
 * same id wherever and however often they are processed. As text the parts are joined by colons, and whatever a URL or a
 * key could trip over is escaped, so that the parts can be read back: {@code response-24h:acme:inq-7:2}.
 */
public record ObligationId(String policy, String partnerId, String subject, int round) {

    private static final char JOINT = ':';
    private static final char ESCAPE = '~';

    /** Reads what {@link #toString()} wrote; empty when the text is no such id. */
    public static Optional<ObligationId> parse(String text) {
        String[] parts = text.split(String.valueOf(JOINT), -1);
        if (parts.length < 3 || parts.length > 4) {
            return Optional.empty();
        }
        try {
            int round = parts.length == 3 ? 1 : Integer.parseInt(parts[3]);
            var id = new ObligationId(unescape(parts[0]), unescape(parts[1]), unescape(parts[2]), round);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String first = escape(policy) + JOINT + escape(partnerId) + JOINT + escape(subject);
        return round == 1 ? first : first + JOINT + round;
    }

    private static String escape(String part) {
        var escaped = new StringBuilder(part.length());
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append(ESCAPE).append("%02x".formatted((int) c).toUpperCase(Locale.ROOT));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String part) {
        var bytes = new ByteArrayOutputStream(part.length());
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == ESCAPE) {
                bytes.write(Integer.parseInt(part.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(part.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0;
    }
}
