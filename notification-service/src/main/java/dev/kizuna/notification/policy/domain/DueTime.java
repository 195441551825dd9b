package dev.kizuna.notification.policy.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due by a rule and a calendar. The engine's promises and the preview of a calendar are worked out here
 * alike.
 *
 * @param provisional true when the due time lies in a year whose holidays were not announced when it began
 * @param arithmetic the steps, one a line
 */
public record DueTime(Instant at, boolean provisional, List<String> arithmetic) {

    public DueTime {
        arithmetic = List.copyOf(arithmetic);
    }

    /**
     * Works it out.
     *
     * @param opened when the clock began
     * @param calendar in the zone whose days and hours are meant
     * @param carried the due time the opening event carries, for rules that go by it
     * @throws IllegalArgumentException when the rule goes by a due time that is carried and there is none
     * @throws IllegalStateException when the calendar has no business day for more than a year
     */
    public static DueTime of(DueRule rule, Instant opened, BusinessCalendar calendar, @Nullable Instant carried) {
        List<String> lines = new ArrayList<>();
        ZonedDateTime opening = opened.atZone(calendar.zone());
        Instant at = switch (rule) {
            case DueRule.Elapsed(Duration time) -> due(lines, calendar, opened.plus(time), told(time) + " elapsed");
            case DueRule.BusinessTime(Duration time) ->
                due(lines, calendar, calendar.addBusinessTime(opened, time), told(time) + " of business time");
            case DueRule.BusinessDays days -> {
                LocalDate from = opening.toLocalDate().plus(days.after());
                LocalDate day = calendar.businessDayAfter(from, days.days());
                String after = days.after().isZero() ? "" : " (" + days.after() + " later)";
                yield due(
                        lines,
                        calendar,
                        calendar.closingOf(day).toInstant(),
                        "close of business day " + days.days() + " after " + from + after);
            }
            case DueRule.Carried(String field) -> due(lines, calendar, given(field, carried), "as agreed");
        };
        boolean provisional = false;
        if (rule instanceof DueRule.BusinessDays || rule instanceof DueRule.BusinessTime) {
            LocalDate day = at.atZone(calendar.zone()).toLocalDate();
            if (calendar.isProvisional(day, opening.toLocalDate())) {
                provisional = true;
                lines.add("the holidays of " + day.getYear() + " were not announced then: provisional");
            }
        }
        return new DueTime(at, provisional, lines);
    }

    private static Instant due(List<String> lines, BusinessCalendar calendar, Instant dueAt, String how) {
        lines.add(how + " → due " + dueAt.atZone(calendar.zone()));
        return dueAt;
    }

    private static Instant given(String field, @Nullable Instant carried) {
        if (carried == null) {
            throw new IllegalArgumentException("there is no " + field + " to go by");
        }
        return carried;
    }

    private static String told(Duration time) {
        if (time.toMinutesPart() == 0 && time.toSecondsPart() == 0) {
            return time.toHours() == 1 ? "1 hour" : time.toHours() + " hours";
        }
        return time.toSecondsPart() == 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }
}
