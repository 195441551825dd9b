package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.config.CalendarSettings.Definition;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.Holidays;
import dev.kizuna.notification.calendar.domain.OpenHours;
import dev.kizuna.notification.calendar.domain.SpecialHours;
import dev.kizuna.notification.calendar.domain.WeeklyHours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

/** Builds the calendars once, at start, so that a bad definition stops the service with what is wrong and not a promise later. */
public final class CalendarReader {

    static final String PREFIX = "kizuna.calendars";

    private static final WeeklyHours OFFICE_HOURS = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2099;

    private final CalendarProblems problems = new CalendarProblems();
    private CountryHolidays countries = new CountryHolidays(Map.of());

    private CalendarReader() {}

    /**
     * Reads them all from the configuration under {@code kizuna.calendars}.
     *
     * @throws InvalidCalendarException when anything is wrong with them
     * @throws org.springframework.boot.context.properties.bind.BindException when there is a word it does not know
     */
    public static Calendars read(Binder binder) {
        return new CalendarReader().calendars(binder);
    }

    /**
     * Reads them all from a text as it could be put in the place of the calendars' file.
     *
     * @throws InvalidCalendarException when anything is wrong with them
     */
    public static Calendars read(String yaml) {
        try {
            var text = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "calendars");
            var sources = new YamlPropertySourceLoader().load("calendars", text);
            return read(new Binder(ConfigurationPropertySources.from(sources), (PlaceholdersResolver) null));
        } catch (InvalidCalendarException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidCalendarException(List.of("calendars cannot be read: " + cause.getMessage()));
        }
    }

    private Calendars calendars(Binder binder) {
        CalendarSettings settings = binder.bindOrCreate(
                PREFIX, Bindable.of(CalendarSettings.class), new NoUnboundElementsBindHandler(problems));
        String file = settings.holidaysFile();
        if (file != null) {
            countries = new CountryHolidays(new HolidayFile(problems).read(PREFIX + ".holidays-file", file));
        }
        Map<String, BusinessCalendar> calendars = new TreeMap<>();
        for (String country : CountryHolidays.countries()) {
            Holidays holidays = countries.of(country);
            calendars.put(
                    country,
                    new BusinessCalendar(country, ZoneOffset.UTC, OFFICE_HOURS, Closures.NONE, holidays, null));
        }
        settings.definitions().forEach((id, definition) -> {
            BusinessCalendar calendar = calendar(id, definition);
            if (calendar != null) {
                calendars.put(id, calendar);
            }
        });
        boolean known = calendars.containsKey(settings.defaultId())
                || settings.definitions().containsKey(settings.defaultId());
        if (!known) {
            problems.add(PREFIX + ".default-id", "there is no calendar " + settings.defaultId());
        }
        problems.throwIfAny();
        return new ConfiguredCalendars(calendars, settings.defaultId());
    }

    private @Nullable BusinessCalendar calendar(String id, Definition definition) {
        String where = PREFIX + ".definitions." + id;
        ZoneId zone = problems.attempt(where + ".zone", () -> CalendarText.zone(definition.zone()));
        Holidays holidays = problems.attempt(where + ".country", () -> countries.of(definition.country()));
        LocalTime close = problems.attempt(
                where + ".close", () -> definition.close() == null ? null : CalendarText.time(definition.close()));
        WeeklyHours weekly = problems.attempt(where + ".hours", () -> weekly(where, definition.hours()));
        SpecialHours special = problems.attempt(where + ".open-once", () -> special(where, definition.openOnce()));
        Closures closures = closures(where, definition);
        if (zone == null || holidays == null || weekly == null || special == null) {
            return null;
        }
        requireOpenDays(where, new BusinessCalendar(id, zone, weekly, closures, Holidays.none(), null));
        return problems.attempt(
                where + ".open-once", () -> new BusinessCalendar(id, zone, weekly, special, closures, holidays, close));
    }

    private WeeklyHours weekly(String where, Map<String, List<String>> hours) {
        if (hours.isEmpty()) {
            return OFFICE_HOURS;
        }
        int before = problems.count();
        var byDay = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        hours.forEach((days, texts) -> {
            String property = where + ".hours." + days;
            List<OpenHours> stretches = stretches(property, texts);
            Set<DayOfWeek> meant = problems.attempt(property, () -> CalendarText.days(days));
            if (meant != null) {
                meant.forEach(day ->
                        byDay.computeIfAbsent(day, any -> new ArrayList<>()).addAll(stretches));
            }
        });
        return problems.count() > before ? OFFICE_HOURS : new WeeklyHours(byDay);
    }

    private SpecialHours special(String where, Map<String, List<String>> openOnce) {
        Map<LocalDate, List<OpenHours>> byDate = new HashMap<>();
        openOnce.forEach((date, texts) -> {
            String property = where + ".open-once." + date;
            List<OpenHours> stretches = stretches(property, texts);
            LocalDate day = problems.attempt(property, () -> CalendarText.date(date));
            if (day != null) {
                byDate.put(day, stretches);
            }
        });
        return new SpecialHours(byDate);
    }

    private List<OpenHours> stretches(String property, List<String> texts) {
        List<OpenHours> stretches = new ArrayList<>();
        each(property, texts, (where, text) -> stretches.add(CalendarText.hours(text)));
        return stretches;
    }

    private Closures closures(String where, Definition definition) {
        Set<MonthDay> yearly = new HashSet<>();
        Set<LocalDate> once = new HashSet<>();
        each(
                where + ".closed-yearly",
                definition.closedYearly(),
                (property, text) -> yearly.addAll(CalendarText.yearlyDays(text)));
        each(
                where + ".closed-once",
                definition.closedOnce(),
                (property, text) -> once.addAll(CalendarText.dates(text)));
        return new Closures(yearly, once);
    }

    private void each(String property, List<String> texts, BiConsumer<String, String> read) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String where = property + "[" + i + "]";
            problems.attempt(where, () -> {
                read.accept(where, text);
                return text;
            });
        }
    }

    /** A calendar that is closed for a whole year would leave a promise without a due time. */
    private void requireOpenDays(String where, BusinessCalendar calendar) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (calendar.countBusinessDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)) == 0) {
                problems.add(where, "its closures leave no open day in " + year + ", so nothing could be due in it");
                return;
            }
        }
    }
}
