package dev.kizuna.notification.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Business time against an oracle that walks minute by minute and asks of each one whether it is open. */
class BusinessTimePropertyTest {

    private static final Instant BASE = Instant.parse("2026-02-20T00:00:00Z");

    @Property(tries = 300)
    void shouldAgreeWithAWalkMinuteByMinute(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = 60 * 24 * 60) int offsetMinutes,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        Instant from = BASE.plus(offsetMinutes, ChronoUnit.MINUTES);

        assertThat(sample.calendar().addBusinessTime(from, Duration.ofMinutes(minutes)))
                .isEqualTo(walk(sample, from, minutes));
    }

    private static Instant walk(Sample sample, Instant from, int minutes) {
        Instant minute = from;
        int left = minutes;
        while (left > 0) {
            if (isOpen(sample, minute.atZone(sample.calendar().zone()))) {
                left--;
            }
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }

    private static boolean isOpen(Sample sample, ZonedDateTime at) {
        return isOpenBy(sample, at.toLocalDate(), at)
                || isOpenBy(sample, at.toLocalDate().minusDays(1), at);
    }

    private static boolean isOpenBy(Sample sample, LocalDate day, ZonedDateTime at) {
        ZoneId zone = sample.calendar().zone();
        return sample.calendar().isBusinessDay(day)
                && sample.hours().getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .anyMatch(stretch -> {
                            LocalDate last = stretch.to().isAfter(stretch.from()) ? day : day.plusDays(1);
                            return !at.isBefore(day.atTime(stretch.from()).atZone(zone))
                                    && at.isBefore(last.atTime(stretch.to()).atZone(zone));
                        });
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<String> zones = Arbitraries.of("Asia/Tokyo", "America/New_York", "Europe/Berlin", "Asia/Kolkata");
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(0, 95)
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(6);
        return Combinators.combine(zones, days, cuts).as((zone, open, quarters) -> {
            var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
            open.forEach(day -> byDay.put(day, stretches(quarters)));
            var calendar = new BusinessCalendar(
                    "X", ZoneId.of(zone), new WeeklyHours(byDay), Closures.NONE, new JapaneseHolidays(), null);
            return new Sample(calendar, byDay);
        });
    }

    private static List<OpenHours> stretches(List<Integer> quarters) {
        List<Integer> sorted = quarters.stream().sorted().toList();
        var stretches = new ArrayList<OpenHours>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            stretches.add(new OpenHours(quarter(sorted.get(i)), quarter(sorted.get(i + 1))));
        }
        return stretches;
    }

    private static LocalTime quarter(int number) {
        return LocalTime.ofSecondOfDay(number * 900L);
    }

    private record Sample(BusinessCalendar calendar, Map<DayOfWeek, List<OpenHours>> hours) {}
}
