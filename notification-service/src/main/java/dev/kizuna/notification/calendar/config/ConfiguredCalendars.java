package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Calendars that have been read. */
final class ConfiguredCalendars implements Calendars {

    private final Map<String, BusinessCalendar> calendars;
    private final BusinessCalendar defaultCalendar;
    private final String edition;

    ConfiguredCalendars(Map<String, BusinessCalendar> calendars, String defaultId) {
        this.calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
        this.defaultCalendar = Objects.requireNonNull(this.calendars.get(defaultId));
        this.edition = Calendars.super.edition();
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
        return calendars.values();
    }

    @Override
    public String edition() {
        return edition;
    }
}
