package dev.kizuna.notification.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Open hours by day of the week, several stretches a day; a day without any is closed. */
public record WeeklyHours(Map<DayOfWeek, List<OpenHours>> byDay) {

    private static final List<DayOfWeek> WORKING_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /**
     * Puts each day's stretches in order.
     *
     * @throws IllegalArgumentException when every day is closed, or two stretches overlap, be it across midnight
     */
    public WeeklyHours {
        var sorted = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        byDay.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, inOrder(day.toString(), hours));
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("every day is closed, so nothing could ever be due");
        }
        sorted.forEach((day, hours) -> {
            List<OpenHours> next = sorted.getOrDefault(day.plus(1), List.of());
            requireApart(day.toString(), hours, day.plus(1).toString(), next);
        });
        byDay = Collections.unmodifiableMap(sorted);
    }

    /** The same hours from Monday to Friday. */
    public static WeeklyHours workingDays(LocalTime from, LocalTime to) {
        var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        WORKING_DAYS.forEach(day -> byDay.put(day, List.of(new OpenHours(from, to))));
        return new WeeklyHours(byDay);
    }

    List<OpenHours> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    /** The stretches of a day by their beginning. */
    static List<OpenHours> inOrder(String day, List<OpenHours> hours) {
        List<OpenHours> sorted =
                hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).startSecond() < sorted.get(i - 1).endSecond()) {
                throw new IllegalArgumentException(
                        day + ": " + sorted.get(i - 1) + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    /** Refuses a day whose last stretch runs into the first one of the next. */
    static void requireApart(String day, List<OpenHours> hours, String nextDay, List<OpenHours> next) {
        if (!hours.isEmpty()
                && !next.isEmpty()
                && hours.getLast().endSecond() - OpenHours.DAY > next.getFirst().startSecond()) {
            throw new IllegalArgumentException(day + " " + hours.getLast() + " and " + nextDay + " " + next.getFirst()
                    + " overlap across midnight");
        }
    }

    @Override
    public String toString() {
        return byDay.toString();
    }
}
