package dev.kizuna.notification.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.calendar.domain.MinuteWalk.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/**
 * Business time against a walk minute by minute, over weeks of any hours (several stretches a day, across midnight, touching,
 * around the clock), closures, and zones at the days on which their clocks are changed: by an hour, by half an hour, at
 * midnight, a minute after it, and by a whole day.
 */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class BusinessTimePropertyTest {

    private static final int DAY = 1440;
    private static final int WEEK = 7 * DAY;
    private static final int DAYS_BEFORE = 12;
    private static final int WINDOW = 40 * DAY;

    /** Zones, each with a day near which something happens to its clocks. */
    private static final List<Tuple2<String, String>> PLACES = List.of(
            Tuple.of("Asia/Tokyo", "2026-05-01"),
            Tuple.of("Asia/Kolkata", "2026-02-27"),
            Tuple.of("America/New_York", "2026-03-07"),
            Tuple.of("America/New_York", "2026-10-31"),
            Tuple.of("Europe/Berlin", "2026-03-28"),
            Tuple.of("Australia/Lord_Howe", "2026-04-04"),
            Tuple.of("Australia/Lord_Howe", "2026-10-03"),
            Tuple.of("America/Sao_Paulo", "2018-02-17"),
            Tuple.of("America/Sao_Paulo", "2018-11-03"),
            Tuple.of("America/St_Johns", "2010-03-13"),
            Tuple.of("America/St_Johns", "2010-11-06"),
            Tuple.of("Pacific/Apia", "2011-12-29"),
            Tuple.of("Pacific/Kwajalein", "1969-09-29"));

    private record Sample(
            BusinessCalendar calendar, MinuteWalk walk, List<Stretch> week, Set<LocalDate> closed, LocalDate day) {
        @Override
        public String toString() {
            return calendar.zone() + " near " + day + ", open " + calendar.hours() + ", closed " + closed;
        }
    }

    @Property
    void shouldAddAndSubtractAsTheWalkDoes(
            @ForAll("samples") Sample sample,
            @ForAll("minutesOfTheMiddle") int from,
            @ForAll @IntRange(min = 1, max = 4_000) int minutes) {
        Duration time = Duration.ofMinutes(minutes);

        sample.walk()
                .after(from, minutes)
                .ifPresent(minute -> assertThat(
                                sample.calendar().addBusinessTime(sample.walk().at(from), time))
                        .isEqualTo(sample.walk().at(minute)));
        sample.walk()
                .before(from, minutes)
                .ifPresent(minute -> assertThat(sample.calendar()
                                .subtractBusinessTime(sample.walk().at(from), time))
                        .isEqualTo(sample.walk().at(minute)));
    }

    @Property
    void shouldEndAtTheClosingAndBeginAtTheOpeningWhenTimeEndsThere(
            @ForAll("samples") Sample sample,
            @ForAll("minutesOfTheMiddle") int at,
            @ForAll("minutesOfTheMiddle") int far) {
        MinuteWalk walk = sample.walk();
        OptionalInt closing = walk.next(Math.max(at, far), false);
        OptionalInt opening = walk.previous(Math.min(at, far), true);

        closing.ifPresent(end -> assertThat(
                        sample.calendar().addBusinessTime(walk.at(at), Duration.ofMinutes(walk.openBetween(at, end))))
                .isEqualTo(walk.at(end)));
        opening.ifPresent(start -> assertThat(sample.calendar()
                        .subtractBusinessTime(walk.at(at), Duration.ofMinutes(walk.openBetween(start, at))))
                .isEqualTo(walk.at(start)));
    }

    @Property
    void shouldMeasureAsTheWalkDoes(
            @ForAll("samples") Sample sample,
            @ForAll("minutesOfTheMiddle") int from,
            @ForAll("minutesOfTheMiddle") int to) {
        int expected = from <= to
                ? sample.walk().openBetween(from, to)
                : -sample.walk().openBetween(to, from);

        assertThat(sample.calendar()
                        .businessTimeBetween(
                                sample.walk().at(from), sample.walk().at(to)))
                .isEqualTo(Duration.ofMinutes(expected));
    }

    @Property
    void shouldOpenAndCloseWhenTheWalkDoes(@ForAll("samples") Sample sample, @ForAll("minutesOfTheMiddle") int at) {
        Instant instant = sample.walk().at(at);

        assertThat(sample.calendar().isOpen(instant)).isEqualTo(sample.walk().isOpen(at));
        assertSame(sample, sample.walk().next(at, true), sample.calendar().nextOpening(instant));
        assertSame(sample, sample.walk().next(at, false), sample.calendar().nextClosing(instant));
        assertSame(sample, sample.walk().previous(at, true), sample.calendar().previousOpening(instant));
        assertSame(sample, sample.walk().previous(at, false), sample.calendar().previousClosing(instant));
    }

    @Property
    void shouldAddUpToTheNanosecond(
            @ForAll("samples") Sample sample,
            @ForAll("minutesOfTheMiddle") int from,
            @ForAll("minutesOfTheMiddle") int to,
            @ForAll @IntRange(max = 59) int seconds,
            @ForAll @IntRange(min = 1, max = 999_999_999) int nanos) {
        BusinessCalendar calendar = sample.calendar();
        Instant one = sample.walk().at(from).plusSeconds(seconds).plusNanos(nanos);
        Instant other = sample.walk().at(to);
        Instant third = sample.walk().at(from / 2 + to / 2).plusNanos(nanos);
        Duration time = Duration.ofHours(seconds).plusNanos(nanos);

        assertThat(calendar.businessTimeBetween(one, other).plus(calendar.businessTimeBetween(other, third)))
                .isEqualTo(calendar.businessTimeBetween(one, third));
        Instant later = calendar.addBusinessTime(one, time);
        assertThat(calendar.businessTimeBetween(one, later)).isEqualTo(time);
        assertThat(calendar.isOpen(later.minusNanos(1))).isTrue();
        Instant earlier = calendar.subtractBusinessTime(one, time);
        assertThat(calendar.businessTimeBetween(earlier, one)).isEqualTo(time);
        assertThat(calendar.isOpen(earlier)).isTrue();
    }

    @Property
    void shouldCountDaysAsAWalkDayByDayDoes(
            @ForAll("samples") Sample sample, @ForAll @IntRange(min = 1, max = 40) int n) {
        ZoneId zone = sample.calendar().zone();
        LocalDate from = sample.day().minusDays(n % 10);
        LocalDate after = from;
        LocalDate before = from;
        for (int i = 0; i < n; i++) {
            do {
                after = after.plusDays(1);
            } while (!isBusinessDay(sample, after, zone));
            do {
                before = before.minusDays(1);
            } while (!isBusinessDay(sample, before, zone));
        }

        assertThat(sample.calendar().businessDayAfter(from, n)).isEqualTo(after);
        assertThat(sample.calendar().businessDayBefore(from, n)).isEqualTo(before);
        assertThat(sample.calendar().countBusinessDays(from, after)).isEqualTo(n);
        assertThat(sample.calendar().countBusinessDays(from, before))
                .isEqualTo(-n
                        + (isBusinessDay(sample, before, zone) ? 1 : 0)
                        - (isBusinessDay(sample, from, zone) ? 1 : 0));
    }

    private static boolean isBusinessDay(Sample sample, LocalDate day, ZoneId zone) {
        boolean exists = day.atTime(LocalTime.NOON).atZone(zone).toLocalDate().equals(day);
        return exists
                && !sample.closed().contains(day)
                && sample.week().stream()
                        .anyMatch(stretch -> stretch.startMinute() / DAY
                                == day.getDayOfWeek().getValue() - 1);
    }

    /** What lies outside the window is not the walk's to say. */
    private static void assertSame(Sample sample, OptionalInt expected, Optional<Instant> found) {
        if (expected.isPresent()) {
            assertThat(found).contains(sample.walk().at(expected.getAsInt()));
        } else {
            assertThat(found)
                    .matches(instant -> instant.isEmpty()
                            || !instant.get().isAfter(sample.walk().at(0))
                            || !instant.get().isBefore(sample.walk().at(WINDOW)));
        }
    }

    @Provide
    Arbitrary<Integer> minutesOfTheMiddle() {
        return Arbitraries.integers().between(8 * DAY, 20 * DAY);
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Set<Integer>> closed =
                Arbitraries.integers().between(-10, 20).set().ofMaxSize(6);
        return Combinators.combine(Arbitraries.of(PLACES), weeks(), closed).as((place, week, offsets) -> {
            LocalDate day = LocalDate.parse(place.get2());
            Set<LocalDate> days = new HashSet<>();
            offsets.forEach(offset -> days.add(day.plusDays(offset)));
            return sample(ZoneId.of(place.get1()), day, week, days);
        });
    }

    private static Sample sample(ZoneId zone, LocalDate day, List<Stretch> week, Set<LocalDate> closed) {
        var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (Stretch stretch : week) {
            int end = stretch.startMinute() + stretch.minutes();
            byDay.computeIfAbsent(DayOfWeek.of(stretch.startMinute() / DAY + 1), any -> new ArrayList<>())
                    .add(new OpenHours(timeOf(stretch.startMinute()), timeOf(end)));
        }
        var calendar = new BusinessCalendar(
                "X", zone, new WeeklyHours(byDay), new Closures(Set.of(), closed), Holidays.none(), null);
        Instant start = day.minusDays(DAYS_BEFORE).atStartOfDay(zone).toInstant();
        return new Sample(calendar, new MinuteWalk(start, WINDOW, zone, week, closed), week, closed, day);
    }

    private static LocalTime timeOf(int minuteOfWeek) {
        return LocalTime.ofSecondOfDay(minuteOfWeek % DAY * 60L);
    }

    private static Arbitrary<List<Stretch>> weeks() {
        Arbitrary<Integer> open = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 16).map(quarters -> quarters * 15)),
                Tuple.of(2, Arbitraries.integers().between(1, DAY)),
                Tuple.of(1, Arbitraries.just(DAY)));
        Arbitrary<Integer> shut = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 60).map(quarters -> quarters * 15)),
                Tuple.of(1, Arbitraries.integers().between(1, 3 * DAY)));
        Arbitrary<List<Tuple2<Integer, Integer>>> turns = Combinators.combine(open, shut)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
        Arbitrary<List<Stretch>> any = Combinators.combine(
                        turns, Arbitraries.integers().between(0, WEEK - 1))
                .as(BusinessTimePropertyTest::week);
        return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, Arbitraries.just(aroundTheClock())));
    }

    private static List<Stretch> week(List<Tuple2<Integer, Integer>> turns, int first) {
        var stretches = new ArrayList<Stretch>();
        int minute = 0;
        for (Tuple2<Integer, Integer> turn : turns) {
            int minutes = Math.min(turn.get1(), WEEK - minute);
            if (minutes > 0) {
                stretches.add(new Stretch((first + minute) % WEEK, minutes));
            }
            minute = Math.min(WEEK, minute + turn.get1() + turn.get2());
        }
        return stretches;
    }

    private static List<Stretch> aroundTheClock() {
        var days = new ArrayList<Stretch>();
        for (int day = 0; day < 7; day++) {
            days.add(new Stretch(day * DAY, DAY));
        }
        return days;
    }
}
