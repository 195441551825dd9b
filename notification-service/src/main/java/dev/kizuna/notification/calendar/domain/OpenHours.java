package dev.kizuna.notification.calendar.domain;

import java.time.LocalTime;

/**
 * One stretch of open hours. It belongs to the day on which it begins, and ends on the next one when {@code to} is not
 * after {@code from}: 09:00-00:00 ends at midnight, 22:00-06:00 in the morning, 00:00-00:00 is the whole day.
 */
public record OpenHours(LocalTime from, LocalTime to) {

    static final int DAY = 86_400;

    /**
     * A stretch.
     *
     * @throws IllegalArgumentException when it does not begin and end at whole seconds
     */
    public OpenHours {
        if (from.getNano() != 0 || to.getNano() != 0) {
            throw new IllegalArgumentException(from + "-" + to + " does not begin and end at whole seconds");
        }
    }

    /** Second of the day on which it begins. */
    int startSecond() {
        return from.toSecondOfDay();
    }

    /** Second of the day on which it ends, beyond 86,400 where it crosses midnight. */
    int endSecond() {
        return to.toSecondOfDay() + (to.isAfter(from) ? 0 : DAY);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
