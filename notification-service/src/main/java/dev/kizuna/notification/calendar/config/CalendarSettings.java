package dev.kizuna.notification.calendar.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendars as they are written in the configuration.
 *
 * @param defaultId the calendar of partners that are unknown or name none that is known
 * @param definitions by id; a country of Jollyday that is not defined here is open Monday to Friday, 09:00 to 18:00
 */
@ConfigurationProperties(prefix = "kizuna.calendars", ignoreUnknownFields = false)
public record CalendarSettings(
        @DefaultValue("JP") String defaultId, @DefaultValue Map<String, Definition> definitions) {

    /**
     * One calendar.
     *
     * @param zone IANA zone, used where a partner has none of its own
     * @param country ISO code whose statutory holidays are kept; absent for none
     * @param close when a business day counts as over; absent for the end of its last stretch of hours
     * @param hours by day of the week, such as {@code "09:00-12:00", "13:00-18:00"}; absent for 09:00-18:00 on Monday to Friday
     * @param closedYearly days the company is closed every year, as {@code "12-31"}
     * @param closedOnce single days it is closed
     */
    public record Definition(
            ZoneId zone,
            @Nullable String country,
            @Nullable LocalTime close,
            @DefaultValue Map<DayOfWeek, List<String>> hours,
            @DefaultValue List<String> closedYearly,
            @DefaultValue List<LocalDate> closedOnce) {}
}
