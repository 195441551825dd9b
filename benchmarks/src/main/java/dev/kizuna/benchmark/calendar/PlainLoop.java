package dev.kizuna.benchmark.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * Business time as it is written down at first: day by day with java.time, Monday to Friday from 09:00 to 18:00, and somebody
 * who is asked of each day whether it is a holiday.
 */
record PlainLoop(ZoneId zone, Predicate<LocalDate> holiday) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    LocalDate businessDayAfter(LocalDate date, int n) {
        LocalDate day = date;
        for (int found = 0; found < n; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                found++;
            }
        }
        return day;
    }

    Instant addBusinessTime(Instant from, Duration time) {
        ZonedDateTime now = from.atZone(zone);
        Duration left = time;
        while (true) {
            LocalDate day = now.toLocalDate();
            if (isBusinessDay(day)) {
                ZonedDateTime opens = day.atTime(OPENS).atZone(zone);
                ZonedDateTime closes = day.atTime(CLOSES).atZone(zone);
                ZonedDateTime start = now.isBefore(opens) ? opens : now;
                if (start.isBefore(closes)) {
                    Duration open = Duration.between(start, closes);
                    if (open.compareTo(left) >= 0) {
                        return start.plus(left).toInstant();
                    }
                    left = left.minus(open);
                }
            }
            now = day.plusDays(1).atStartOfDay(zone);
        }
    }

    private boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }
}
