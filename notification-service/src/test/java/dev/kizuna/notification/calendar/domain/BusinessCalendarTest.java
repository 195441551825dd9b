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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbers are those of the complaints about other systems that each test answers. */
class BusinessCalendarTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WeeklyHours NINE_TO_FIVE = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final WeeklyHours NINE_TO_SIX = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    @DisplayName("Edge case 1: an hour from Friday 16:30, open 9 to 17, ends on Monday 09:30")
    void shouldGoOnNextMondayWhenAnHourBeginsOnFridayHalfPastFour() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T16:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-08T09:30"));
    }

    @Test
    @DisplayName("Edge case 2: around the clock not a minute is gained or lost at midnight")
    void shouldNeitherGainNorLoseAMinuteAtMidnightWhenAlwaysOpen() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T23:59"), Duration.ofHours(49)))
                .isEqualTo(tokyo("2026-06-08T00:59"));
    }

    @Test
    @DisplayName("Edge case 3: hours from 09:00 to 00:00 end at midnight")
    void shouldEndAtMidnightWhenHoursCloseAtZero() {
        var calendar = plain(WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.MIDNIGHT), TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T23:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-08T09:30"));
        assertThat(calendar.closingOf(LocalDate.of(2026, 6, 5)).toInstant()).isEqualTo(tokyo("2026-06-06T00:00"));
    }

    @Test
    @DisplayName("Edge case 4: hours with every day closed are refused")
    void shouldRefuseHoursWhenEveryDayIsClosed() {
        assertThatThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every day is closed");
    }

    @Test
    @DisplayName("Edge case 4: where there is no business day the calendar says so and makes no date up")
    void shouldSayThatThereIsNoBusinessDayRatherThanMakeOneUp() {
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
    @DisplayName("Edge case 5: time pauses over lunch and runs across midnight")
    void shouldPauseOverLunchAndRunAcrossMidnight() {
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
    @DisplayName("Edge case 6: Golden Week and a citizens' holiday are skipped")
    void shouldSkipGoldenWeekAndTheCitizensHoliday() {
        var calendar = japan();

        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 5, 1), 1)).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 9, 18), 1)).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    @DisplayName(
            "Edge case 8: closures stand beside holidays, and what is due beyond the announced years is provisional")
    void shouldHonourClosuresBesideHolidaysAndMarkUnannouncedYears() {
        var calendar = japan();

        assertThat(calendar.businessDayAfter(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 4), LocalDate.of(2026, 12, 30)))
                .isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2028, 1, 4), LocalDate.of(2026, 12, 30)))
                .isTrue();
    }

    @Test
    @DisplayName("Edge case 9: a closing time has the offset in force on its date")
    void shouldUseTheOffsetInForceOnTheClosingDate() {
        var calendar = plain(NINE_TO_SIX, NEW_YORK);

        // daylight saving began on Sunday 8 March 2026
        assertThat(calendar.closingOf(LocalDate.of(2026, 3, 6)).toInstant())
                .isEqualTo(Instant.parse("2026-03-06T23:00:00Z"));
        assertThat(calendar.closingOf(LocalDate.of(2026, 3, 9)).toInstant())
                .isEqualTo(Instant.parse("2026-03-09T22:00:00Z"));
    }

    @Test
    @DisplayName("Edge case 9: 24 hours across a change of clocks are 24 hours")
    void shouldCountRealHoursAcrossAChangeOfOffset() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), NEW_YORK);
        Instant eve = ZonedDateTime.of(2026, 3, 7, 12, 0, 0, 0, NEW_YORK).toInstant();

        assertThat(calendar.addBusinessTime(eve, Duration.ofHours(24))).isEqualTo(eve.plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("Edge case 10: what is raised outside hours starts at the first working minute")
    void shouldStartAtTheFirstWorkingMinuteWhenRaisedOutsideHours() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.addBusinessTime(tokyo("2026-06-06T03:00"), Duration.ofHours(2)))
                .isEqualTo(tokyo("2026-06-08T11:00"));
    }

    @Test
    @DisplayName("Edge case 11: one business hour before Monday 09:30 is Friday 16:30")
    void shouldGoBackByBusinessTimeWhenSubtracting() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.subtractBusinessTime(tokyo("2026-06-08T09:30"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-05T16:30"));
        assertThat(calendar.subtractBusinessTime(tokyo("2026-06-08T10:00"), Duration.ofHours(1)))
                .isEqualTo(tokyo("2026-06-08T09:00"));
    }

    @Test
    void shouldLeaveAnInstantAloneWhenNoTimeIsAdded() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);
        Instant sunday = tokyo("2026-06-07T03:00");

        assertThat(calendar.addBusinessTime(sunday, Duration.ZERO)).isEqualTo(sunday);
        assertThat(calendar.addBusinessTime(tokyo("2026-06-08T09:30"), Duration.ofHours(-1)))
                .isEqualTo(tokyo("2026-06-05T16:30"));
    }

    @Test
    void shouldMeasureBothWays() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);

        assertThat(calendar.businessTimeBetween(tokyo("2026-06-05T16:30"), tokyo("2026-06-08T09:30")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(calendar.businessTimeBetween(tokyo("2026-06-08T09:30"), tokyo("2026-06-05T16:30")))
                .isEqualTo(Duration.ofHours(-1));
        assertThat(calendar.countBusinessDays(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 8)))
                .isEqualTo(1);
        assertThat(calendar.countBusinessDays(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 5)))
                .isEqualTo(-1);
        assertThat(calendar.countBusinessDays(LocalDate.of(2025, 12, 31), LocalDate.of(2027, 12, 31)))
                .isEqualTo(2 * 261);
    }

    @Test
    void shouldKnowWhenItOpensAndCloses() {
        var calendar = plain(NINE_TO_FIVE, TOKYO);
        Instant saturday = tokyo("2026-06-06T12:00");

        assertThat(calendar.isOpen(saturday)).isFalse();
        assertThat(calendar.nextOpening(saturday)).contains(tokyo("2026-06-08T09:00"));
        assertThat(calendar.nextClosing(saturday)).contains(tokyo("2026-06-08T17:00"));
        assertThat(calendar.previousOpening(saturday)).contains(tokyo("2026-06-05T09:00"));
        assertThat(calendar.previousClosing(saturday)).contains(tokyo("2026-06-05T17:00"));
        assertThat(calendar.openFrom(saturday)).isEqualTo(tokyo("2026-06-08T09:00"));
        assertThat(calendar.openFrom(tokyo("2026-06-08T09:00"))).isEqualTo(tokyo("2026-06-08T09:00"));
        assertThat(calendar.isOpen(tokyo("2026-06-08T17:00"))).isFalse();
        assertThat(calendar.nextOpening(tokyo("2026-06-08T09:00"))).contains(tokyo("2026-06-09T09:00"));
    }

    @Test
    @DisplayName("Edge case 2: what is always open neither opens nor closes")
    void shouldNeitherOpenNorCloseWhenAlwaysOpen() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), NEW_YORK);
        Instant any = Instant.parse("2026-03-08T06:30:00Z");

        assertThat(calendar.isOpen(any)).isTrue();
        assertThat(calendar.nextOpening(any)).isEmpty();
        assertThat(calendar.nextClosing(any)).isEmpty();
        assertThat(calendar.previousOpening(any)).isEmpty();
        assertThat(calendar.previousClosing(any)).isEmpty();
        assertThat(calendar.businessTimeBetween(any, any.plus(Duration.ofDays(3650))))
                .isEqualTo(Duration.ofDays(3650));
    }

    @Test
    @DisplayName("Edge case 3: hours from 09:00 to 00:00 close at midnight every day")
    void shouldCloseAtMidnightWhenHoursEndAtZero() {
        var calendar = plain(everyDay(new OpenHours(LocalTime.of(9, 0), LocalTime.MIDNIGHT)), TOKYO);

        assertThat(calendar.nextClosing(tokyo("2026-06-05T23:59"))).contains(tokyo("2026-06-06T00:00"));
        assertThat(calendar.nextOpening(tokyo("2026-06-05T23:59"))).contains(tokyo("2026-06-06T09:00"));
    }

    @Test
    @DisplayName("Edge case 7: 2018-04-30 is a substitute holiday, 2018-05-07 is a business day")
    void shouldKnowSubstituteHolidays() {
        assertThat(japan().isBusinessDay(LocalDate.of(2018, 4, 30))).isFalse();
        assertThat(japan().isBusinessDay(LocalDate.of(2018, 5, 7))).isTrue();
    }

    @Test
    @DisplayName("Edge case 9: hours that begin in a gap of the zone begin with the change, and never overlap others")
    void shouldBeginWithTheChangeWhenHoursBeginInAGap() {
        // in New York 02:00 to 03:00 is left out on 2026-03-08 and shown twice on 2026-11-01, from 01:00 to 02:00
        var calendar = plain(
                everyDay(
                        new OpenHours(LocalTime.of(2, 30), LocalTime.of(2, 45)),
                        new OpenHours(LocalTime.of(2, 50), LocalTime.of(4, 0))),
                NEW_YORK);
        var night = plain(everyDay(new OpenHours(LocalTime.of(1, 30), LocalTime.of(2, 0))), NEW_YORK);

        assertThat(calendar.businessTimeBetween(
                        Instant.parse("2026-03-08T05:00:00Z"), Instant.parse("2026-03-08T12:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(calendar.nextOpening(Instant.parse("2026-03-08T06:00:00Z")))
                .contains(Instant.parse("2026-03-08T07:00:00Z"));
        assertThat(night.businessTimeBetween(
                        Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-01T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(night.closingOf(LocalDate.of(2026, 11, 1)).toInstant())
                .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
    }

    @Test
    @DisplayName("Edge case 9: clocks that are put back across midnight do not close what the new day has opened")
    void shouldStayOpenWhenClocksGoBackToTheDayBefore() {
        // St. John's went from 2010-11-07 00:01, which is 02:31 UTC, back to 23:01 of the day before
        var calendar =
                plain(everyDay(new OpenHours(LocalTime.MIDNIGHT, LocalTime.of(6, 0))), ZoneId.of("America/St_Johns"));
        Instant opening = Instant.parse("2010-11-07T02:30:00Z");
        Instant later = opening.plus(Duration.ofMinutes(15));

        assertThat(calendar.isOpen(later)).isTrue();
        assertThat(calendar.previousOpening(later)).contains(opening);
        assertThat(calendar.businessTimeBetween(opening, later)).isEqualTo(Duration.ofMinutes(15));
        assertThat(calendar.subtractBusinessTime(later, Duration.ofMinutes(10)))
                .isEqualTo(later.minus(Duration.ofMinutes(10)));
        assertThat(calendar.addBusinessTime(later, Duration.ofMinutes(10)))
                .isEqualTo(later.plus(Duration.ofMinutes(10)));
    }

    @Test
    void shouldSkipADayThatNeverWas() {
        // Samoa went from Thursday 29 to Saturday 31 December 2011
        var samoa = plain(everyDay(new OpenHours(LocalTime.of(9, 0), LocalTime.of(17, 0))), ZoneId.of("Pacific/Apia"));

        assertThat(samoa.isBusinessDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(samoa.businessDayAfter(LocalDate.of(2011, 12, 29), 1)).isEqualTo(LocalDate.of(2011, 12, 31));
        assertThat(samoa.addBusinessTime(Instant.parse("2011-12-30T02:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2011-12-30T20:00:00Z"));
        assertThatThrownBy(() -> samoa.closingOf(LocalDate.of(2011, 12, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLetSpecialHoursGoBeforeWeekClosuresAndHolidays() {
        var holiday = LocalDate.of(2026, 11, 3);
        var special = new SpecialHours(Map.of(
                LocalDate.of(2026, 6, 6),
                List.of(new OpenHours(LocalTime.of(10, 0), LocalTime.of(15, 0))),
                holiday,
                List.of(new OpenHours(LocalTime.of(10, 0), LocalTime.of(12, 0)))));
        var calendar = new BusinessCalendar(
                "X", TOKYO, NINE_TO_SIX, special, Closures.NONE, new JapaneseHolidays(), LocalTime.of(17, 0));

        assertThat(calendar.addBusinessTime(tokyo("2026-06-05T17:00"), Duration.ofHours(2)))
                .isEqualTo(tokyo("2026-06-06T11:00"));
        assertThat(calendar.closingOf(holiday).toInstant()).isEqualTo(tokyo("2026-11-03T12:00"));
        assertThat(calendar.version())
                .isNotEqualTo(new BusinessCalendar(
                                "X", TOKYO, NINE_TO_SIX, Closures.NONE, new JapaneseHolidays(), LocalTime.of(17, 0))
                        .version());
    }

    @Test
    void shouldRefuseHoursThatRunIntoTheNextDaysHours() {
        var night = new OpenHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
        var early = new OpenHours(LocalTime.of(5, 0), LocalTime.of(8, 0));

        assertThatThrownBy(() ->
                        new WeeklyHours(Map.of(DayOfWeek.SUNDAY, List.of(night), DayOfWeek.MONDAY, List.of(early))))
                .hasMessage("SUNDAY 22:00-06:00 and MONDAY 05:00-08:00 overlap across midnight");
        assertThatThrownBy(() -> new BusinessCalendar(
                        "X",
                        TOKYO,
                        new WeeklyHours(Map.of(DayOfWeek.FRIDAY, List.of(night))),
                        new SpecialHours(Map.of(LocalDate.of(2026, 6, 6), List.of(early))),
                        Closures.NONE,
                        Holidays.none(),
                        null))
                .hasMessage("2026-06-05 22:00-06:00 and 2026-06-06 05:00-08:00 overlap across midnight");
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
