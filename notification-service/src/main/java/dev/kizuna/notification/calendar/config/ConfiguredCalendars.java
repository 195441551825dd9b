package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.config.CalendarSettings.Definition;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.Holidays;
import dev.kizuna.notification.calendar.domain.JapaneseHolidays;
import dev.kizuna.notification.calendar.domain.OpenHours;
import dev.kizuna.notification.calendar.domain.WeeklyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the calendars once, at start, so that a bad definition stops the service with what is wrong and not a promise later. */
final class ConfiguredCalendars implements Calendars {

    private static final String JAPAN = "JP";
    private static final WeeklyHours OFFICE_HOURS = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0));

    private final Map<String, BusinessCalendar> calendars = new TreeMap<>();
    private final BusinessCalendar defaultCalendar;

    ConfiguredCalendars(CalendarSettings settings) {
        for (String country : JollydayHolidays.countries()) {
            calendars.put(
                    country,
                    new BusinessCalendar(
                            country, ZoneOffset.UTC, OFFICE_HOURS, Closures.NONE, holidaysOf(country), null));
        }
        settings.definitions().forEach((id, definition) -> calendars.put(id, calendar(id, definition)));
        BusinessCalendar chosen = calendars.get(settings.defaultId());
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "kizuna.calendars.default-id: there is no calendar " + settings.defaultId());
        }
        defaultCalendar = chosen;
    }

    @Override
    public Optional<BusinessCalendar> find(String id) {
        return Optional.ofNullable(calendars.get(id));
    }

    @Override
    public BusinessCalendar defaultCalendar() {
        return defaultCalendar;
    }

    @Override
    public Collection<BusinessCalendar> all() {
        return Collections.unmodifiableCollection(calendars.values());
    }

    private static BusinessCalendar calendar(String id, Definition definition) {
        try {
            return new BusinessCalendar(
                    id,
                    definition.zone(),
                    definition.hours().isEmpty() ? OFFICE_HOURS : hours(definition),
                    closures(definition),
                    holidaysOf(definition.country()),
                    definition.close());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("kizuna.calendars.definitions." + id + ": " + e.getMessage(), e);
        }
    }

    private static Holidays holidaysOf(@Nullable String country) {
        if (country == null) {
            return Holidays.none();
        }
        return country.equals(JAPAN) ? new JapaneseHolidays() : JollydayHolidays.of(country);
    }

    private static WeeklyHours hours(Definition definition) {
        var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        definition
                .hours()
                .forEach((day, stretches) -> byDay.put(
                        day,
                        stretches.stream().map(ConfiguredCalendars::stretch).toList()));
        return new WeeklyHours(byDay);
    }

    private static OpenHours stretch(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("hours are written as 09:00-18:00, not as " + text);
        }
        return new OpenHours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    private static Closures closures(Definition definition) {
        return new Closures(
                definition.closedYearly().stream()
                        .map(day -> MonthDay.parse("--" + day))
                        .collect(Collectors.toUnmodifiableSet()),
                new HashSet<>(definition.closedOnce()));
    }
}
