package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.OpenHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How times and days are written in a calendar. Each method refuses with what was written and how it should have been. */
final class CalendarText {

    private static final String RANGE = "..";
    private static final int LEAP_YEAR = 2000;
    private static final int LONGEST_CLOSURE = 366;

    private CalendarText() {}

    static ZoneId zone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a time zone is needed, such as Asia/Tokyo");
        }
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + text, e);
        }
    }

    static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is written as \"18:00\", in quotes, not as " + text, e);
        }
    }

    static OpenHours hours(String text) {
        int dash = text.indexOf('-');
        try {
            if (dash > 0) {
                return new OpenHours(
                        LocalTime.parse(text.substring(0, dash).strip()),
                        LocalTime.parse(text.substring(dash + 1).strip()));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusedHours(text), e);
        }
        throw new IllegalArgumentException(refusedHours(text));
    }

    /** One day of the week or several in a row, such as {@code monday-friday} or {@code sat}. */
    static Set<DayOfWeek> days(String text) {
        String[] ends = text.split("-", -1);
        DayOfWeek last = day(text, ends[ends.length - 1]);
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = day(text, ends[0]); day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date is written as 2026-12-31 and must exist: " + text, e);
        }
    }

    /** A date or, with two dots, all from one to another. */
    static List<LocalDate> dates(String text) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return List.of(date(text));
        }
        LocalDate first = date(text.substring(0, dots));
        LocalDate last = date(text.substring(dots + RANGE.length()));
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_CLOSURE))) {
            throw new IllegalArgumentException(
                    "a closure ends on the day it begins or within a year after it: " + text);
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** A day of every year or, with two dots, all from one to another, be it across the turn of the year. */
    static Set<MonthDay> yearlyDays(String text) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return Set.of(monthDay(text));
        }
        LocalDate first = monthDay(text.substring(0, dots)).atYear(LEAP_YEAR);
        LocalDate last = monthDay(text.substring(dots + RANGE.length())).atYear(LEAP_YEAR);
        return first.datesUntil((last.isBefore(first) ? last.plusYears(1) : last).plusDays(1))
                .map(MonthDay::from)
                .collect(Collectors.toSet());
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day of every year is written as 12-31 and must exist: " + text, e);
        }
    }

    private static DayOfWeek day(String text, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(wanted) || day.name().substring(0, 3).equals(wanted)) {
                return day;
            }
        }
        throw new IllegalArgumentException("days are written as monday or monday-friday, not as " + text);
    }

    private static String refusedHours(String text) {
        return "hours are written as \"09:00-18:00\", not as " + text;
    }
}
