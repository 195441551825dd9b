package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Policy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
        boolean provisional = !lines.isEmpty();
        ZonedDateTime opening = opened.at().atZone(calendar.zone());
        lines.addFirst(opened.type() + " " + opened.eventId() + " at " + opening);
        Instant dueAt = switch (policy.due()) {
            case DueRule.Elapsed(Duration time) ->
                due(lines, calendar, opened.at().plus(time), told(time) + " elapsed");
            case DueRule.BusinessTime(Duration time) ->
                due(lines, calendar, calendar.addBusinessTime(opened.at(), time), told(time) + " of business time");
            case DueRule.BusinessDays rule -> {
                LocalDate from = opening.toLocalDate().plus(rule.after());
                LocalDate day = calendar.businessDayAfter(from, rule.days());
                String after = rule.after().isZero() ? "" : " (" + rule.after() + " later)";
                yield due(
                        lines,
                        calendar,
                        calendar.closingOf(day).toInstant(),
                        "close of business day " + rule.days() + " after " + from + after);
            }
            case DueRule.Carried(String field) -> due(lines, calendar, carried(opened, field), "as agreed");
        };
        if (dependsOnCalendar(policy.due())) {
            LocalDate day = dueAt.atZone(calendar.zone()).toLocalDate();
            if (calendar.isProvisional(day, opening.toLocalDate())) {
                provisional = true;
                lines.add("the holidays of " + day.getYear() + " were not announced then: provisional");
            }
        }
        lines.add("policy " + policy.id() + " v" + policy.version() + ", calendar " + calendar.id() + " version "
                + calendar.version());
        return new Due(dueAt, calendar.id(), calendar.version(), provisional, lines);
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

    private static Instant due(List<String> lines, BusinessCalendar calendar, Instant dueAt, String how) {
        lines.add(how + " → due " + dueAt.atZone(calendar.zone()));
        return dueAt;
    }

    private static Instant carried(Entry opened, String field) {
        Instant dueAt = opened.dueAt();
        if (dueAt == null) {
            throw new IllegalArgumentException(opened.type() + " " + opened.eventId() + " carries no " + field);
        }
        return dueAt;
    }

    private static boolean dependsOnCalendar(DueRule rule) {
        return rule instanceof DueRule.BusinessDays || rule instanceof DueRule.BusinessTime;
    }

    private static String told(Duration time) {
        if (time.toMinutesPart() == 0 && time.toSecondsPart() == 0) {
            return time.toHours() == 1 ? "1 hour" : time.toHours() + " hours";
        }
        return time.toSecondsPart() == 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }
}
