package dev.kizuna.notification.delivery.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import org.bson.Document;

/** Times as texts of a fixed width, and the condition that such a time has come. */
final class SortableTimes {

    static final String WAITING = "waiting";
    static final String PARKED = "parked";
    static final String ENDED = "ended";

    private static final int WIDTH = 15;

    private SortableTimes() {}

    /** Unique by the key behind the time. */
    static String of(Instant time, String key) {
        return digits(time) + "/" + key;
    }

    /** Matches all texts whose time is not after this one: the same digits, or the same ones up to a smaller one. */
    static Document upTo(Instant time) {
        String digits = digits(time);
        var alternatives = new StringJoiner("|", "^(?:", ")");
        alternatives.add(digits);
        for (int i = 0; i < WIDTH; i++) {
            char digit = digits.charAt(i);
            if (digit > '0') {
                alternatives.add(digits.substring(0, i) + "[0-" + (char) (digit - 1) + "]");
            }
        }
        return new Document("$regex", alternatives.toString());
    }

    private static String digits(Instant time) {
        return String.format(Locale.ROOT, "%0" + WIDTH + "d", Math.max(0, time.toEpochMilli()));
    }
}
