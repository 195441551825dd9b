package dev.kizuna.kit.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads times written as {@code 2026-05-01T09:00:00}, perhaps with a fraction, and {@code Z} or an offset such as {@code +09:00}. */
final class PlainTimes {

    private static final int SECONDS_END = 19;
    private static final int OFFSET = 6;
    private static final int MOST_DECIMALS = 9;
    private static final int MILLI_DECIMALS = 3;
    private static final int LARGEST_HOUR = 23;
    private static final int LARGEST_SIXTIETH = 59;
    private static final int LARGEST_OFFSET_HOUR = 17;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int MILLIS = 1_000;
    private static final int NONE = -1;

    private PlainTimes() {}

    /** In milliseconds; null when it is written in any other way, or is not plausible. */
    static @Nullable Instant read(String text) {
        int length = text.length();
        if (length <= SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int hour = number(text, 11, 13, LARGEST_HOUR);
        int minute = number(text, 14, 16, LARGEST_SIXTIETH);
        int second = number(text, 17, SECONDS_END, LARGEST_SIXTIETH);
        int millis = 0;
        int at = SECONDS_END;
        if (text.charAt(at) == '.') {
            int begin = ++at;
            while (at < length && isDigit(text.charAt(at))) {
                if (at - begin < MILLI_DECIMALS) {
                    millis = millis * 10 + text.charAt(at) - '0';
                }
                at++;
            }
            if (at == begin || at - begin > MOST_DECIMALS) {
                return null;
            }
            for (int missing = at - begin; missing < MILLI_DECIMALS; missing++) {
                millis *= 10;
            }
        }
        int offset = offset(text, at);
        if (hour == NONE || minute == NONE || second == NONE || offset == Integer.MIN_VALUE) {
            return null;
        }
        long day = day(text);
        if (day == Long.MIN_VALUE) {
            return null;
        }
        long seconds = day * DAY + hour * HOUR + minute * MINUTE + second - offset;
        Instant instant = Instant.ofEpochMilli(seconds * MILLIS + millis);
        return ScalarReader.isPlausible(instant) ? instant : null;
    }

    private static long day(String text) {
        int year = number(text, 0, 4, Integer.MAX_VALUE);
        int month = number(text, 5, 7, Integer.MAX_VALUE);
        int day = number(text, 8, 10, Integer.MAX_VALUE);
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException _) {
            return Long.MIN_VALUE;
        }
    }

    /** In seconds. */
    private static int offset(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC.getTotalSeconds();
        }
        if (length != OFFSET || text.charAt(at + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, at + 1, at + 3, LARGEST_OFFSET_HOUR);
        int minutes = number(text, at + 4, at + OFFSET, LARGEST_SIXTIETH);
        if (hours == NONE || minutes == NONE) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * HOUR + minutes * MINUTE;
        return switch (text.charAt(at)) {
            case '+' -> seconds;
            case '-' -> -seconds;
            default -> Integer.MIN_VALUE;
        };
    }

    private static int number(String text, int begin, int end, int largest) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return NONE;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number > largest ? NONE : number;
    }

    private static boolean isDigit(char digit) {
        return digit >= '0' && digit <= '9';
    }
}
