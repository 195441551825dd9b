package dev.kizuna.notification.calendar.domain;

import java.util.Optional;

/** The calendars that are known. */
public interface Calendars {

    /** The calendar with this id, in its own zone. */
    Optional<BusinessCalendar> find(String id);

    /** What partners without a known calendar are judged by. */
    BusinessCalendar defaultCalendar();
}
