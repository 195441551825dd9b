package dev.kizuna.notification.calendar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarReaderTest {

    @Test
    void shouldOfferTheCountriesOfJollydayWithoutBeingTold() {
        var calendars = CalendarFiles.shipped();

        BusinessCalendar germany = calendars.find("DE").orElseThrow().in(ZoneId.of("Europe/Berlin"));

        assertThat(germany.isBusinessDay(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(germany.isBusinessDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(germany.isBusinessDay(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(germany.holidays().in(2026))
                .anySatisfy(day -> assertThat(day.names()).containsEntry("en", "1st Christmas day"));
        assertThat(germany.version()).isNotEqualTo(calendars.defaultCalendar().version());
        assertThat(calendars.find("ZZ")).isEmpty();
    }

    @Test
    void shouldFollowTheLawAndNotJollydayWhenTheCountryIsJapan() {
        BusinessCalendar japan = CalendarFiles.shipped().defaultCalendar();

        assertThat(japan.isBusinessDay(LocalDate.of(2026, 9, 22))).isFalse();
        assertThat(japan.isBusinessDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void shouldReadHoursByDaysClosuresInRangesAndSpecialDays() {
        BusinessCalendar shop = CalendarFiles.of("""
                kizuna:
                  calendars:
                    default-id: shop
                    definitions:
                      shop:
                        zone: Asia/Tokyo
                        hours:
                          monday-wed: ["09:00-12:00", "13:00-19:00"]
                          friday: ["22:00-06:00"]
                          saturday: ["10:00-00:00"]
                        closed-yearly: ["12-29..01-03", "08-11"]
                        closed-once: ["2026-08-12..2026-08-14"]
                        open-once:
                          2026-12-29: ["10:00-15:00"]
                """).defaultCalendar();

        assertThat(shop.hours().byDay())
                .containsOnlyKeys(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(shop.businessDayAfter(LocalDate.of(2026, 8, 10), 1)).isEqualTo(LocalDate.of(2026, 8, 15));
        assertThat(shop.businessDayAfter(LocalDate.of(2026, 12, 26), 2)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(shop.businessDayAfter(LocalDate.of(2026, 12, 29), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(shop.closingOf(LocalDate.of(2026, 12, 29)).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-12-29T15:00"));
        assertThat(shop.closingOf(LocalDate.of(2026, 12, 28)).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-12-28T19:00"));
    }

    @Test
    void shouldTellAllThatIsWrongAtOnceAndOnWhichLine() {
        InvalidCalendarException refusal = refusalOf("""
                kizuna:
                  calendars:
                    default-id: nowhere
                    definitions:
                      one:
                        zone: Asia/Tokio
                        country: ZZ
                        close: 18:00
                        hours:
                          monday: ["9 to 5"]
                          caturday: ["09:00-12:00"]
                          tuesday: ["09:00-25:00"]
                      two:
                        hours:
                          monday: ["09:00-13:00", "12:00-18:00"]
                        closed-yearly: ["12-31", "02-30"]
                        closed-once: ["2026-02-29", "2026-05-02..2026-05-01"]
                        open-once:
                          2026-13-01: ["10:00-15:00"]
                      three:
                        zone: Asia/Tokyo
                        hours:
                          monday-sunday: ["22:00-06:00"]
                          tuesday: ["05:00-08:00"]
                """);

        assertThat(refusal.problems())
                .anyMatch(line ->
                        line.startsWith("kizuna.calendars.definitions.one.zone: there is no time zone Asia/Tokio")
                                && line.contains("test.yml")
                                && line.contains("6:15"))
                .anyMatch(line ->
                        line.contains("one.country: no holidays are known for country ZZ") && line.contains("7:18"))
                .anyMatch(line ->
                        line.contains("one.close: a time is written as \"18:00\", in quotes") && line.contains("8:16"))
                .anyMatch(line ->
                        line.contains("one.hours.monday[0]: hours are written as \"09:00-18:00\", not as 9 to 5")
                                && line.contains("10:20"))
                .anyMatch(line -> line.contains("one.hours.caturday: days are written as monday or monday-friday")
                        && line.contains("11:22"))
                .anyMatch(line -> line.contains("one.hours.tuesday[0]: hours are written as"))
                .noneMatch(line -> line.contains("every day is closed"))
                .anyMatch(line -> line.contains("two.zone: a time zone is needed") && line.contains("15:20"))
                .anyMatch(line ->
                        line.contains("two.hours: MONDAY: 09:00-13:00 and 12:00-18:00 overlap") && line.contains("15:"))
                .anyMatch(line -> line.contains(
                        "two.closed-yearly[1]: a day of every year is written as 12-31 and must exist: 02-30"))
                .anyMatch(line ->
                        line.contains("two.closed-once[0]: a date is written as 2026-12-31 and must exist: 2026-02-29"))
                .anyMatch(line ->
                        line.contains("two.closed-once[1]: a closure ends on the day it begins or within a year"))
                .anyMatch(line -> line.contains("two.open-once.2026-13-01: a date is written"))
                .anyMatch(line -> line.contains("three.hours: MONDAY 22:00-06:00 and TUESDAY 05:00-08:00")
                        && line.contains("overlap"))
                .anyMatch(line -> line.contains("kizuna.calendars.default-id: there is no calendar nowhere")
                        && line.contains("3:17"));
    }

    @Test
    @DisplayName(
            "Edge case 4: a calendar without open hours, or without an open day in a year, is refused; no date is made up")
    void shouldRefuseACalendarThatNeverOpens() {
        assertThat(refusalOf(definition("hours: { monday: [] }")).problems())
                .singleElement()
                .asString()
                .contains("definitions.shop.hours: every day is closed, so nothing could ever be due");
        assertThat(refusalOf(definition("closed-yearly: [\"01-01..12-31\"]")).problems())
                .singleElement()
                .asString()
                .contains("definitions.shop: its closures leave no open day in 2016");
        assertThat(refusalOf(definition("closed-once: [\"2031-01-01..2031-12-31\"]"))
                        .problems())
                .singleElement()
                .asString()
                .contains("no open day in 2031");
    }

    @Test
    void shouldRefuseAWordItDoesNotKnow() {
        assertThatThrownBy(() -> CalendarFiles.of(definition("holiday: JP")))
                .rootCause()
                .hasMessageContaining("kizuna.calendars.definitions.shop.holiday");
    }

    @Test
    void shouldAddAndTakeAwayHolidaysAsTheFileSays(@TempDir Path folder) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("holidays.txt"), """
                # a day of mourning, and Sports Day moved
                JP + 2026-06-09 Day of Mourning / 服喪の日
                JP - 2026-10-12

                JP + 2026-10-13 Sports Day # moved
                DE + 2026-06-09
                """);

        // when
        var calendars = CalendarFiles.of("kizuna.calendars.holidays-file: " + file);

        // then
        BusinessCalendar japan = calendars.defaultCalendar();
        assertThat(japan.isBusinessDay(LocalDate.of(2026, 6, 9))).isFalse();
        assertThat(japan.isBusinessDay(LocalDate.of(2026, 10, 12))).isTrue();
        assertThat(japan.isBusinessDay(LocalDate.of(2026, 10, 13))).isFalse();
        assertThat(japan.holidays().in(2026))
                .anySatisfy(day -> assertThat(day.names())
                        .containsEntry("en", "Day of Mourning")
                        .containsEntry("ja", "服喪の日"))
                .hasSize(CalendarFiles.shipped()
                                .defaultCalendar()
                                .holidays()
                                .in(2026)
                                .size()
                        + 1);
        assertThat(calendars.find("DE").orElseThrow().isBusinessDay(LocalDate.of(2026, 6, 9)))
                .isFalse();
    }

    @Test
    void shouldChangeVersionAndEditionWhenTheFileDoes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("holidays.txt");
        String yaml = "kizuna.calendars.holidays-file: file:" + file;

        Files.writeString(file, "JP + 2026-06-09 Day of Mourning");
        var one = CalendarFiles.of(yaml);
        Files.writeString(file, "JP + 2026-06-09 Another name");
        var renamed = CalendarFiles.of(yaml);
        Files.writeString(file, "JP + 2026-06-10");
        var moved = CalendarFiles.of(yaml);

        assertThat(renamed.edition()).isEqualTo(one.edition()).hasSize(8);
        assertThat(moved.edition()).isNotEqualTo(one.edition());
        assertThat(moved.defaultCalendar().version())
                .isNotEqualTo(one.defaultCalendar().version());
        assertThat(moved.find("DE").orElseThrow().version())
                .isEqualTo(one.find("DE").orElseThrow().version());
    }

    @Test
    void shouldNameTheLineWhenTheFileOfHolidaysIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("holidays.txt"), """
                JP + 2026-06-31
                JP 2026-06-09

                JP - 2026-10-13
                JP + 2026-05-05
                ZZ + 2026-06-09
                JP + 2026-06-09
                JP - 2026-06-09
                """);

        InvalidCalendarException refusal = refusalOf("kizuna.calendars.holidays-file: " + file);

        assertThat(refusal.problems())
                .containsExactly(
                        file + " line 1: a date is written as 2026-12-31 and must exist: 2026-06-31",
                        file + " line 2: a line is written as JP + 2027-06-09 Name / 名前, or JP - 2027-10-11, not as"
                                + " JP 2026-06-09",
                        file + " line 4: 2026-10-13 is no holiday of JP",
                        file + " line 5: 2026-05-05 is a holiday of JP already",
                        file + " line 6: no holidays are known for country ZZ",
                        file + " line 8: JP 2026-06-09 was told on line 7 already");
    }

    @Test
    void shouldSayThatTheFileOfHolidaysIsNotThere() {
        assertThat(refusalOf("kizuna.calendars.holidays-file: /nowhere/holidays.txt")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("kizuna.calendars.holidays-file: there is no file /nowhere/holidays.txt")
                .contains("1:");
    }

    @Test
    void shouldHaveAnotherEditionWhenAnotherCalendarIsTheDefault() {
        assertThat(CalendarFiles.of("kizuna.calendars.default-id: DE").edition())
                .isNotEqualTo(
                        CalendarFiles.of("kizuna.calendars.default-id: JP").edition());
    }

    private static String definition(String line) {
        return """
                kizuna:
                  calendars:
                    definitions:
                      shop:
                        zone: Asia/Tokyo
                        """ + line.indent(8);
    }

    private static InvalidCalendarException refusalOf(String yaml) {
        var refusal = catchThrowableOfType(InvalidCalendarException.class, () -> CalendarFiles.of(yaml));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
