package dev.kizuna.kit.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What only instances of one service know: they ask each other for their parts of an answer, also for people who have no
 * token here, such as somebody in Slack.
 */
public record InstanceKey(String value) {

    /** Header in which it is sent. */
    public static final String HEADER = "Kizuna-Instance-Key";

    /** Whether a text is the key; takes as long for a wrong one. */
    public boolean is(@Nullable String text) {
        return text != null
                && MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "InstanceKey";
    }
}
