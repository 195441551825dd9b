package dev.kizuna.notification.calendar.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendars as they are written in {@code calendars.yml}: text throughout, so that all that is wrong can be told at once.
 *
 * @param defaultId the calendar of partners that are unknown or name none that is known
 * @param holidaysFile holidays that are added or taken away; absent for none
 * @param definitions by id; a country of Jollyday that is not defined here is open Monday to Friday, 09:00 to 18:00
 */
record CalendarSettings(
        @DefaultValue("JP") String defaultId,
        @Nullable String holidaysFile,
        @DefaultValue Map<String, Definition> definitions) {

    /**
     * One calendar.
     *
     * @param zone IANA zone, used where a partner has none of its own
     * @param country ISO code whose statutory holidays are kept; absent for none
     * @param close when a business day counts as over; absent for the end of its last stretch of hours
     * @param hours by day or days of the week, such as {@code monday-friday}: {@code "09:00-12:00", "13:00-18:00"}; absent
     *     for 09:00-18:00 on Monday to Friday
     * @param closedYearly days the company is closed every year, as {@code 12-31} or {@code 12-29..01-03}
     * @param closedOnce single days it is closed, as {@code 2026-08-12} or {@code 2026-08-10..2026-08-14}
     * @param openOnce hours of single days, by date; they go before all else
     */
    record Definition(
            @Nullable String zone,
            @Nullable String country,
            @Nullable String close,
            @DefaultValue Map<String, List<String>> hours,
            @DefaultValue List<String> closedYearly,
            @DefaultValue List<String> closedOnce,
            @DefaultValue Map<String, List<String>> openOnce) {}
}
