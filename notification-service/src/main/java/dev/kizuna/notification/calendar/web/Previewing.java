package dev.kizuna.notification.calendar.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.web.CalendarAnswers.Preview;
import dev.kizuna.notification.calendar.web.PreviewReader.Question;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.DueTime;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Answers when something would be due, with the arithmetic the engine itself uses. */
final class Previewing {

    private static final int MOST_DAYS_NAMED = 31;

    private Previewing() {}

    static Preview preview(BusinessCalendar named, Question question) {
        ZoneId zone = question.zone() == null ? named.zone() : question.zone();
        BusinessCalendar calendar = named.in(zone);
        Policy policy = question.policy();
        DueTime due = due(question, calendar);
        List<OffsetDateTime> warnings = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add("from " + question.from().atZone(zone));
        lines.addAll(closedDays(question, due.at(), calendar));
        lines.addAll(due.arithmetic());
        for (Warning warning : question.warnings()) {
            Instant at = warning.at(question.from(), due.at(), calendar);
            if (at.isBefore(due.at())) {
                warnings.add(local(at, zone));
                lines.add("warning at " + at.atZone(zone));
            }
        }
        lines.add((policy == null ? "" : "policy " + policy.id() + " v" + policy.version() + ", ") + "calendar "
                + calendar.id() + " version " + calendar.version());
        return new Preview(
                calendar.id(),
                calendar.version(),
                zone.getId(),
                policy == null ? null : policy.id(),
                policy == null ? null : policy.version(),
                local(question.from(), zone),
                local(due.at(), zone),
                due.at(),
                due.provisional(),
                warnings,
                lines);
    }

    private static DueTime due(Question question, BusinessCalendar calendar) {
        try {
            return DueTime.of(question.due(), question.from(), calendar, null);
        } catch (IllegalStateException e) {
            throw new ProblemException(ErrorCode.WRONG_STATE, String.valueOf(e.getMessage()));
        }
    }

    /** The days on the way that count for nothing, and why. */
    private static List<String> closedDays(Question question, Instant due, BusinessCalendar calendar) {
        if (!question.due().isBusiness()) {
            return List.of();
        }
        LocalDate first = LocalDate.ofInstant(question.from(), calendar.zone());
        if (question.due() instanceof DueRule.BusinessDays days) {
            first = first.plus(days.after()).plusDays(1);
        }
        List<String> closed = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(due, calendar.zone());
        for (LocalDate day = first; !day.isAfter(last) && closed.size() <= MOST_DAYS_NAMED; day = day.plusDays(1)) {
            LocalDate date = day;
            calendar.closedBecause(day).ifPresent(reason -> closed.add(date + " (" + reason + ")"));
        }
        if (closed.size() > MOST_DAYS_NAMED) {
            closed.set(MOST_DAYS_NAMED, "and so on");
        }
        return closed.isEmpty() ? List.of() : List.of("not counted: " + String.join(", ", closed));
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
