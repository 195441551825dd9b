package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.policy.domain.DueTime;
import dev.kizuna.notification.policy.domain.Policy;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out due times and writes down how. */
final class DueTimes {

    private final Calendars calendars;

    DueTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    Due of(Policy policy, Entry opened, Partner partner) {
        List<String> lines = new ArrayList<>();
        BusinessCalendar calendar = calendarOf(partner, lines);
        boolean assumed = !lines.isEmpty();
        lines.addFirst(
                opened.type() + " " + opened.eventId() + " at " + opened.at().atZone(calendar.zone()));
        DueTime due = DueTime.of(policy.due(), opened.at(), calendar, opened.dueAt());
        lines.addAll(due.arithmetic());
        lines.add("policy " + policy.id() + " v" + policy.version() + ", calendar " + calendar.id() + " version "
                + calendar.version());
        return new Due(due.at(), calendar.id(), calendar.version(), assumed || due.provisional(), lines);
    }

    /** The partner's calendar in the partner's zone; adds a line for each thing that had to be assumed. */
    private BusinessCalendar calendarOf(Partner partner, List<String> assumed) {
        BusinessCalendar otherwise = calendars.defaultCalendar();
        Partner.Profile profile = partner.profile();
        if (profile == null) {
            assumed.add("partner " + partner.id() + " is not in the directory: calendar " + otherwise.id() + " in "
                    + otherwise.zone() + " assumed");
            return otherwise;
        }
        Optional<BusinessCalendar> named = calendars.find(profile.calendarId());
        if (named.isEmpty()) {
            assumed.add("calendar " + profile.calendarId() + " is not known: " + otherwise.id() + " assumed");
        }
        BusinessCalendar calendar = named.orElse(otherwise);
        try {
            return calendar.in(ZoneId.of(profile.timeZone()));
        } catch (DateTimeException e) {
            assumed.add("time zone " + profile.timeZone() + " is not known: " + calendar.zone() + " assumed");
            return calendar;
        }
    }
}
