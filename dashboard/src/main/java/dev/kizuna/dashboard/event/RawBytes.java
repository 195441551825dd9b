package dev.kizuna.dashboard.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes as people can look at them.
 *
 * @param size how many there are
 * @param text as UTF-8, with a point for what is no character; whether they are one
 * @param hex sixteen a line, with their offset and characters
 * @param cut whether only the first are shown
 */
public record RawBytes(int size, String text, boolean isText, String hex, boolean cut) {

    private static final int SHOWN = 2_048;
    private static final int A_LINE = 16;

    /** Makes them readable. */
    public static RawBytes of(byte[] bytes) {
        byte[] shown = bytes.length > SHOWN ? Arrays.copyOf(bytes, SHOWN) : bytes;
        return new RawBytes(bytes.length, text(shown), isText(shown), hex(shown), bytes.length > SHOWN);
    }

    private static String text(byte[] bytes) {
        var text = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8)
                .codePoints()
                .map(each ->
                        Character.isISOControl(each) && each != '\n' && each != '\t' || each == 0xFFFD ? '.' : each)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isText(byte[] bytes) {
        try {
            return bytes.length > 0
                    && StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .chars()
                            .noneMatch(each ->
                                    Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static String hex(byte[] bytes) {
        var lines = new StringBuilder();
        HexFormat spaced = HexFormat.ofDelimiter(" ");
        for (int from = 0; from < bytes.length; from += A_LINE) {
            byte[] line = Arrays.copyOfRange(bytes, from, Math.min(from + A_LINE, bytes.length));
            var characters = new StringBuilder();
            for (byte each : line) {
                characters.append(each >= 0x20 && each < 0x7F ? (char) each : '.');
            }
            lines.append("%04x  %-47s  %s%n".formatted(from, spaced.formatHex(line), characters));
        }
        return lines.toString().stripTrailing();
    }
}
