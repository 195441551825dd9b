package dev.kizuna.notification.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
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
     * @throws IllegalArgumentException when every day is closed, or two stretches of one day overlap
     */
    public WeeklyHours {
        var sorted = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        byDay.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, inOrder(day, hours));
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("every day is closed, so nothing could ever be due");
        }
        byDay = Map.copyOf(sorted);
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

    private static List<OpenHours> inOrder(DayOfWeek day, List<OpenHours> hours) {
        List<OpenHours> sorted =
                hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().toSecondOfDay() < sorted.get(i - 1).endSecond()) {
                throw new IllegalArgumentException(
                        day + ": " + sorted.get(i - 1) + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    @Override
    public String toString() {
        return new EnumMap<>(byDay).toString();
    }
}
