package dev.kizuna.notification.config;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.conversation.domain.Openings;
import dev.kizuna.notification.directory.domain.Directory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Openings by the partner's calendar and zone, as the directory has them. */
final class CalendarOpenings implements Openings {

    private final Directory directory;
    private final Calendars calendars;

    CalendarOpenings(Directory directory, Calendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    @Override
    public Instant next(String partnerId, Instant after) {
        BusinessCalendar calendar = directory
                .partner(partnerId)
                .flatMap(
                        partner -> calendars.find(partner.calendarId()).map(found -> inZone(found, partner.timeZone())))
                .orElseGet(calendars::defaultCalendar);
        LocalDate today = after.atZone(calendar.zone()).toLocalDate();
        Instant midnight = calendar.businessDayAfter(today, 1)
                .atStartOfDay(calendar.zone())
                .toInstant();
        return calendar.openFrom(midnight);
    }

    private static BusinessCalendar inZone(BusinessCalendar calendar, String zone) {
        try {
            return calendar.in(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return calendar;
        }
    }
}
