package dev.kizuna.kit.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON is to be sent in UTF-8 and without a mark; what comes in another Unicode encoding is turned into that first. */
final class Utf8 {

    private static final int MARK = 3;

    private Utf8() {}

    static boolean is(byte[] json) {
        return !hasMark(json) && guess(json) == StandardCharsets.UTF_8;
    }

    static byte[] of(byte[] json) {
        if (hasMark(json)) {
            return Arrays.copyOfRange(json, MARK, json.length);
        }
        Charset charset = guess(json);
        return charset == StandardCharsets.UTF_8 ? json : new String(json, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasMark(byte[] json) {
        return json.length >= MARK && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
    }

    /** JSON begins with a character of ASCII, so zeros tell how wide characters are, and on which side the zeros are. */
    private static Charset guess(byte[] json) {
        if (json.length < 4) {
            return StandardCharsets.UTF_8;
        }
        boolean wide = json[2] == 0 && (json[0] == 0 && json[1] == 0 || json[1] == 0 && json[3] == 0);
        if (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE || json[0] == (byte) 0xFE && json[1] == (byte) 0xFF) {
            return json[2] == 0 && json[3] == 0 ? StandardCharsets.UTF_32 : StandardCharsets.UTF_16;
        }
        if (json[0] == 0) {
            return wide ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_16BE;
        }
        if (json[1] == 0) {
            return wide ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
