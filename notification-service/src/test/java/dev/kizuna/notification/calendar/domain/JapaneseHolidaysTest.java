package dev.kizuna.notification.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JapaneseHolidaysTest {

    private final JapaneseHolidays holidays = new JapaneseHolidays();

    @Test
    void shouldAgreeWithAnIndependentComputationForEveryYearTo2099() throws IOException {
        // given
        var lines = Files.readAllLines(Path.of("src/test/resources/japanese-holidays-2016-2099.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSize(84);

        // when, then
        for (String line : lines) {
            var parts = line.split(" ");
            int year = Integer.parseInt(parts[0]);
            Set<LocalDate> expected = Arrays.stream(parts)
                    .skip(1)
                    .map(day -> MonthDay.parse("--" + day).atYear(year))
                    .collect(Collectors.toSet());
            assertThat(holidays.in(year))
                    .extracting(Holiday::date)
                    .as("holidays of %d", year)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    @DisplayName("Edge case 7: 2018-04-30 is a substitute holiday, 2018-05-07 is none")
    void shouldHaveSubstituteOn2018_04_30ButNotOn2018_05_07() {
        assertThat(holidays.isHoliday(LocalDate.of(2018, 4, 30))).isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2018, 5, 7))).isFalse();
    }

    @Test
    void shouldHaveCitizensHolidayBetweenTwoHolidays() {
        assertThat(holidays.isHoliday(LocalDate.of(2026, 9, 22))).isTrue();
    }

    @Test
    void shouldNameEveryHolidayInBothLanguages() {
        assertThat(holidays.in(2026))
                .anySatisfy(day -> {
                    assertThat(day.date()).isEqualTo(LocalDate.of(2026, 9, 22));
                    assertThat(day.names()).containsEntry("ja", "国民の休日").containsEntry("en", "Citizens' holiday");
                })
                .allSatisfy(day -> assertThat(day.names()).containsOnlyKeys("en", "ja"));
        assertThat(holidays.in(2019)).extracting(day -> day.names().get("ja")).contains("天皇の即位の日", "国民の休日");
    }

    @Test
    void shouldKnowNextYearOnlyOnceItIsGazettedInFebruary() {
        assertThat(holidays.announcedThrough(LocalDate.of(2026, 1, 31))).isEqualTo(2026);
        assertThat(holidays.announcedThrough(LocalDate.of(2026, 2, 1))).isEqualTo(2027);
    }
}
