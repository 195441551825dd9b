package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One stretch of open hours. It belongs to the day on which it begins, and ends on the next one when {@code to} is not
 * after {@code from}: 09:00-00:00 ends at midnight, 22:00-06:00 in the morning, 00:00-00:00 is the whole day.
 */
public record OpenHours(LocalTime from, LocalTime to) {

    ZonedDateTime opening(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone);
    }

    ZonedDateTime closing(LocalDate day, ZoneId zone) {
        return (endsNextDay() ? day.plusDays(1) : day).atTime(to).atZone(zone);
    }

    boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** Second of the day on which it ends, beyond 86,400 where it crosses midnight. */
    int endSecond() {
        return to.toSecondOfDay() + (endsNextDay() ? 86_400 : 0);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
