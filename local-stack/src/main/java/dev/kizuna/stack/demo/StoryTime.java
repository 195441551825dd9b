package dev.kizuna.stack.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The story's time: days are counted from the day on which it is first told, day 0.
 *
 * @param now when it is first told
 */
record StoryTime(Instant now) {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final String CLOSING = "18:00";

    /** Local date of a day. */
    LocalDate date(int day) {
        return LocalDate.ofInstant(now, ZONE).plusDays(day);
    }

    /** A time of a day, such as 10:30. */
    Instant on(int day, String time) {
        return date(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** A time of a day, or of the Friday before when that is a weekend. */
    Instant workday(int day, String time) {
        return on(lastWorkday(day), time);
    }

    /** The day itself, or the Friday before it. */
    int lastWorkday(int day) {
        DayOfWeek weekday = date(day).getDayOfWeek();
        return switch (weekday) {
            case SATURDAY -> day - 1;
            case SUNDAY -> day - 2;
            default -> day;
        };
    }

    /** The first weekday after a day. */
    int nextWorkday(int day) {
        int next = day + 1;
        while (lastWorkday(next) != next) {
            next++;
        }
        return next;
    }

    /** The day whose closing, at 18:00, comes next; public holidays are not known here. */
    int nextClosing() {
        return lastWorkday(0) == 0 && now.isBefore(on(0, CLOSING)) ? 0 : nextWorkday(0);
    }
}
