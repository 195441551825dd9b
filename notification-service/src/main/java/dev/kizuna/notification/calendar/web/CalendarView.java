package dev.kizuna.notification.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.OpenHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as clients see it.
 *
 * @param zone used where a partner has none of its own
 * @param country whose holidays are kept; absent for none
 * @param version changes with everything that can move a due time
 * @param hours by day of the week, such as {@code "09:00-18:00"}
 * @param close when a usual business day counts as over; absent for the end of its last stretch of hours
 * @param openOnce hours of single days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        String id,
        String zone,
        @Nullable String country,
        String version,
        Map<DayOfWeek, List<String>> hours,
        @Nullable LocalTime close,
        Closed closures,
        Map<LocalDate, List<String>> openOnce) {

    /**
     * Days on which the company itself is closed.
     *
     * @param yearly as {@code 12-31}
     */
    record Closed(List<String> yearly, List<LocalDate> once) {

        static Closed of(Closures closures) {
            return new Closed(
                    closures.yearly().stream()
                            .map(day -> day.toString().substring(2))
                            .toList(),
                    List.copyOf(closures.once()));
        }
    }

    static CalendarView of(BusinessCalendar calendar) {
        Map<DayOfWeek, List<String>> hours = new EnumMap<>(DayOfWeek.class);
        calendar.hours().byDay().forEach((day, stretches) -> hours.put(day, texts(stretches)));
        Map<LocalDate, List<String>> openOnce = new TreeMap<>();
        calendar.specialHours().byDate().forEach((date, stretches) -> openOnce.put(date, texts(stretches)));
        return new CalendarView(
                calendar.id(),
                calendar.zone().getId(),
                calendar.holidays().country(),
                calendar.version(),
                hours,
                calendar.close(),
                Closed.of(calendar.closures()),
                openOnce);
    }

    private static List<String> texts(List<OpenHours> stretches) {
        return stretches.stream().map(OpenHours::toString).toList();
    }
}
