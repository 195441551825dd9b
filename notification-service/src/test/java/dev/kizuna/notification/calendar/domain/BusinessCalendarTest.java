package dev.kizuna.notification.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers are those of the complaints about other systems that each test answers. */
class BusinessCalendarTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WeeklyHours NINE_TO_FIVE = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final WeeklyHours NINE_TO_SIX = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    void shouldGoOnNextMondayWhenAnHourBeginsOnFridayHalfPastFour_case1() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T16:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-08T09:30"));
    }

    @Test
    void shouldNeitherGainNorLoseAMinuteAtMidnightWhenAlwaysOpen_case2() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T23:59"), Duration.ofHours(49)))
                .isEqualTo(tokyo("2026-06-08T00:59"));
    }

    @Test
    void shouldEndAtMidnightWhenHoursCloseAtZero_case3() {
        var calendar = plain(WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.MIDNIGHT), TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T23:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-08T09:30"));
        assertThat(calendar.closingOf(LocalDate.of(2026, 6, 5)).toInstant()).isEqualTo(tokyo("2026-06-06T00:00"));
    }

    @Test
    void shouldRefuseHoursWhenEveryDayIsClosed_case4() {
        assertThatThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every day is closed");
    }

    @Test
    void shouldSayThatThereIsNoBusinessDayRatherThanMakeOneUp_case4() {
        // given: only Mondays are open, and each of them is a closure
        var mondays = LocalDate.of(2026, 1, 5)
                .datesUntil(LocalDate.of(2028, 1, 1), Period.ofWeeks(1))
                .collect(Collectors.toSet());
        var hours = new WeeklyHours(
                Map.of(DayOfWeek.MONDAY, List.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        var calendar = new BusinessCalendar("X", TOKYO, hours, new Closures(Set.of(), mondays), Holidays.none(), null);

        assertThatThrownBy(() -> calendar.businessDayAfter(LocalDate.of(2026, 1, 6), 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> calendar.addBusinessTime(tokyo("2026-01-06T09:00"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldPauseOverLunchAndRunAcrossMidnight_case5() {
        var withLunch = plain(
                everyDay(
                        new OpenHours(LocalTime.of(13, 0), LocalTime.of(18, 0)),
                        new OpenHours(LocalTime.of(9, 0), LocalTime.NOON)),
                TOKYO);
        var nightShift = plain(everyDay(new OpenHours(LocalTime.of(22, 0), LocalTime.of(6, 0))), TOKYO);

        assertThat(withLunch.addBusinessTime(tokyo("2026-06-05T11:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-05T13:30"));
        assertThat(nightShift.addBusinessTime(tokyo("2026-06-05T23:00"), Duration.ofHours(8)))
                .isEqualTo(tokyo("2026-06-06T23:00"));
    }

    @Test
    void shouldSkipGoldenWeekAndTheCitizensHoliday_case6() {
        var calendar = japan();

        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 5, 1), 1)).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 9, 18), 1)).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    void shouldHonourClosuresBesideHolidaysAndMarkUnannouncedYears_case8() {
        var calendar = japan();

        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 4), LocalDate.of(2026, 12, 30)))
                .isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2028, 1, 4), LocalDate.of(2026, 12, 30)))
                .isTrue();
    }

    @Test
    void shouldUseTheOffsetInForceOnTheClosingDate_case9() {
        var calendar = plain(NINE_TO_SIX, NEW_YORK);

        // daylight saving began on Sunday 8 March 2026
        assertThat(calendar.closingOf(LocalDate.of(2026, 3, 6)).toInstant())
                .isEqualTo(Instant.parse("2026-03-06T23:00:00Z"));
        assertThat(calendar.closingOf(LocalDate.of(2026, 3, 9)).toInstant())
                .isEqualTo(Instant.parse("2026-03-09T22:00:00Z"));
    }

    @Test
    void shouldCountRealHoursAcrossAChangeOfOffset_case9() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), NEW_YORK);
        Instant eve = ZonedDateTime.of(2026, 3, 7, 12, 0, 0, 0, NEW_YORK).toInstant();

        assertThat(calendar.addBusinessTime(eve, Duration.ofHours(24))).isEqualTo(eve.plus(Duration.ofHours(24)));
    }

    @Test
    void shouldStartAtTheFirstWorkingMinuteWhenRaisedOutsideHours_case10() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-06T03:00"), Duration.ofHours(2)))
                .isEqualTo(tokyo("2026-06-08T11:00"));
    }

    @Test
    void shouldCloseAtTheSetTimeOrAtTheEndOfTheLastStretch() {
        var set = new BusinessCalendar("X", TOKYO, NINE_TO_FIVE, Closures.NONE, Holidays.none(), LocalTime.of(18, 30));

        assertThat(set.closingOf(LocalDate.of(2026, 6, 5)).toInstant()).isEqualTo(tokyo("2026-06-05T18:30"));
        assertThat(japan().closingOf(LocalDate.of(2026, 6, 5)).toInstant()).isEqualTo(tokyo("2026-06-05T18:00"));
    }

    @Test
    void shouldHaveAVersionThatFollowsFromItsContent() {
        assertThat(japan().version()).isEqualTo(japan().version()).hasSize(8);
        assertThat(japan().in(NEW_YORK).version()).isNotEqualTo(japan().version());
        assertThat(plain(NINE_TO_FIVE, TOKYO).version())
                .isNotEqualTo(plain(NINE_TO_SIX, TOKYO).version());
    }

    @Test
    void shouldRefuseStretchesThatOverlap() {
        assertThatThrownBy(() -> everyDay(
                        new OpenHours(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new OpenHours(LocalTime.NOON, LocalTime.of(18, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
    }

    private static BusinessCalendar japan() {
        var closures = new Closures(Set.of(MonthDay.of(12, 31), MonthDay.of(1, 2), MonthDay.of(1, 3)), Set.of());
        return new BusinessCalendar("JP", TOKYO, NINE_TO_SIX, closures, new JapaneseHolidays(), null);
    }

    private static BusinessCalendar plain(WeeklyHours hours, ZoneId zone) {
        return new BusinessCalendar("X", zone, hours, Closures.NONE, Holidays.none(), null);
    }

    private static WeeklyHours everyDay(OpenHours... stretches) {
        var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            byDay.put(day, List.of(stretches));
        }
        return new WeeklyHours(byDay);
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
