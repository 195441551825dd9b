package dev.kizuna.notification.calendar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.calendar.config.CalendarSettings.Definition;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfiguredCalendarsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void shouldOfferTheCountriesOfJollydayWithoutBeingTold() {
        var calendars = new ConfiguredCalendars(new CalendarSettings("JP", Map.of()));

        BusinessCalendar germany = calendars.find("DE").orElseThrow().in(ZoneId.of("Europe/Berlin"));

        assertThat(germany.isBusinessDay(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(germany.isBusinessDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(germany.isBusinessDay(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(calendars.find("ZZ")).isEmpty();
    }

    @Test
    void shouldFollowTheLawAndNotJollydayWhenTheCountryIsJapan() {
        var calendars = new ConfiguredCalendars(new CalendarSettings("JP", Map.of()));

        assertThat(calendars.defaultCalendar().isBusinessDay(LocalDate.of(2026, 9, 22)))
                .isFalse();
    }

    @Test
    void shouldReadSeveralStretchesADayAndClosures() {
        var calendars = new ConfiguredCalendars(new CalendarSettings(
                "shop",
                Map.of("shop", definition(null, Map.of(DayOfWeek.SATURDAY, List.of("09:00-12:00", "13:00-19:00"))))));

        BusinessCalendar shop = calendars.defaultCalendar();

        assertThat(shop.businessDayAfter(LocalDate.of(2026, 12, 25), 1)).isEqualTo(LocalDate.of(2027, 1, 9));
        assertThat(shop.closingOf(LocalDate.of(2027, 1, 9)).getHour()).isEqualTo(19);
    }

    @Test
    void shouldNameTheCalendarWhenItsDefinitionIsWrong() {
        assertRefused(definition("ZZ", Map.of()), "definitions.shop: no holidays are known for country ZZ");
        assertRefused(definition(null, Map.of(DayOfWeek.MONDAY, List.of())), "definitions.shop: every day is closed");
        assertRefused(definition(null, Map.of(DayOfWeek.MONDAY, List.of("9 to 5"))), "09:00-18:00, not as 9 to 5");
    }

    @Test
    void shouldRefuseADefaultThatIsNotThere() {
        assertThatThrownBy(() -> new ConfiguredCalendars(new CalendarSettings("nowhere", Map.of())))
                .hasMessageContaining("there is no calendar nowhere");
    }

    private static void assertRefused(Definition definition, String reason) {
        assertThatThrownBy(() -> new ConfiguredCalendars(new CalendarSettings("JP", Map.of("shop", definition))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Definition definition(@Nullable String country, Map<DayOfWeek, List<String>> hours) {
        return new Definition(
                TOKYO, country, null, hours, List.of("12-26", "01-02"), List.of(LocalDate.of(2027, 1, 2)));
    }
}
