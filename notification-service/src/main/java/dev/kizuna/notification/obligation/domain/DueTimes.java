package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.DueTime;
import dev.kizuna.notification.policy.domain.Policy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Works out due times: by the rule, by the partner's calendar, and by what stopped the clock on the way. */
final class DueTimes {

    private final Calendars calendars;
    private final Map<DueRule, String> codes = new ConcurrentHashMap<>();

    DueTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    /** By the rule alone. */
    Due of(Policy policy, Entry opened, Partner partner) {
        DueRule rule = policy.due();
        List<String> remarks = new ArrayList<>(0);
        BusinessCalendar calendar = calendarOf(partner, remarks);
        boolean assumed = !remarks.isEmpty();
        Instant carried = opened.dueAt();
        if (rule instanceof DueRule.Carried(String field) && carried == null) {
            LocalDate day = opened.dueOn();
            if (day == null) {
                throw new IllegalArgumentException(opened.type() + " " + opened.eventId() + " carries no " + field);
            }
            LocalDate open = calendar.isBusinessDay(day) ? day : calendar.businessDayAfter(day, 1);
            carried = calendar.closingOf(open).toInstant();
            remarks.add(field + " is " + day
                    + (open.equals(day) ? ": at the close of that day" : ", a closed day: at the close of " + open));
        }
        Instant at = DueTime.at(rule, opened.at(), calendar, carried);
        boolean unannounced = DueTime.isProvisional(rule, opened.at(), at, calendar);
        if (unannounced) {
            remarks.add(DueTime.provisionalWords(at, calendar.zone()));
        }
        return new Due(
                at,
                at,
                codes.computeIfAbsent(rule, DueRule::code),
                opened.type(),
                calendar.zone().getId(),
                calendar.id(),
                calendar.version(),
                assumed || unannounced,
                remarks);
    }

    /**
     * By what happened since.
     *
     * @param marks events of the kind that the rule waits for, in order
     */
    Course course(Due due, Policy policy, Entry opened, List<Act> acts, List<Entry> marks, Partner partner) {
        List<Stop> stops = acts.isEmpty() ? List.of() : Stop.of(acts, opened.at());
        if (stops.isEmpty() && marks.isEmpty()) {
            return new Course(due.base(), null, List.of());
        }
        DueRule rule = due.rule().isEmpty() || due.rule().equals(codes.computeIfAbsent(policy.due(), DueRule::code))
                ? policy.due()
                : DueRule.parse(due.rule());
        Course course = stopped(new Course(due.base(), null, List.of()), rule, stops, partner);
        Entry mark = rule instanceof DueRule.Until ? firstMark(opened, marks, stops) : null;
        if (mark == null || !(rule instanceof DueRule.Until until)) {
            return course;
        }
        List<Stop> after =
                stops.stream().filter(stop -> !stop.from().isBefore(mark.at())).toList();
        String step = mark.type() + " " + mark.eventId() + " at " + told(mark.at(), partner) + " → due "
                + DueTime.told(until.grace()) + " later";
        Course marked = stopped(new Course(mark.at().plus(until.grace()), null, List.of(step)), rule, after, partner);
        boolean first = marked.dueAt().isBefore(course.dueAt())
                && (marked.pausedSince() == null || course.pausedSince() != null);
        return first ? marked : course;
    }

    /** The partner's calendar in the partner's zone. */
    BusinessCalendar calendarOf(Partner partner) {
        return calendarOf(partner, new ArrayList<>(0));
    }

    private Course stopped(Course course, DueRule rule, List<Stop> stops, Partner partner) {
        Instant due = course.dueAt();
        List<String> steps = new ArrayList<>(course.steps());
        for (Stop stop : stops) {
            if (!stop.from().isBefore(due)) {
                break;
            }
            if (stop.to() == null) {
                steps.add("paused since " + told(stop.from(), partner) + stop.told() + ": the clock stands still");
                return new Course(due, stop.from(), steps);
            }
            due = later(due, rule, stop.from(), stop.to(), calendarOf(partner));
            steps.add("paused from " + told(stop.from(), partner) + " to " + told(stop.to(), partner) + stop.told()
                    + " → due " + told(due, partner));
        }
        return new Course(due, null, steps);
    }

    private static Instant later(Instant due, DueRule rule, Instant from, Instant to, BusinessCalendar calendar) {
        return switch (rule) {
            case DueRule.Elapsed _, DueRule.Carried _, DueRule.Until _ -> due.plus(Duration.between(from, to));
            case DueRule.BusinessTime _ -> {
                Duration paused = calendar.businessTimeBetween(from, to);
                yield paused.isZero() ? due : calendar.addBusinessTime(due, paused);
            }
            case DueRule.BusinessDays _ -> {
                int days = calendar.countBusinessDays(
                        from.atZone(calendar.zone()).toLocalDate(),
                        to.atZone(calendar.zone()).toLocalDate());
                LocalDate day = due.atZone(calendar.zone()).toLocalDate();
                yield days == 0
                        ? due
                        : calendar.closingOf(calendar.businessDayAfter(day, days))
                                .toInstant();
            }
        };
    }

    private static @Nullable Entry firstMark(Entry opened, List<Entry> marks, List<Stop> stops) {
        for (Entry mark : marks) {
            boolean same = opened.keyPersonId() == null
                    || mark.keyPersonId() == null
                    || opened.keyPersonId().equals(mark.keyPersonId());
            if (same && mark.at().isAfter(opened.at()) && stops.stream().noneMatch(stop -> stop.covers(mark.at()))) {
                return mark;
            }
        }
        return null;
    }

    /** Adds a line for each thing that had to be assumed. */
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

    private String told(Instant at, Partner partner) {
        return at.atZone(calendarOf(partner).zone()).toString();
    }
}
