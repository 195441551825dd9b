package dev.kizuna.notification.policy.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due by a rule and a calendar. The engine's promises and the preview of a calendar are worked out here
 * alike; the engine keeps the figures and has them put into words when somebody asks.
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
        Instant at = at(rule, opened, calendar, carried);
        boolean provisional = isProvisional(rule, opened, at, calendar);
        List<String> lines = new ArrayList<>();
        lines.add(words(rule, opened, at, calendar.zone()));
        if (provisional) {
            lines.add(provisionalWords(at, calendar.zone()));
        }
        return new DueTime(at, provisional, lines);
    }

    /** The due time alone; see {@link #of}. A rule that waits for an event gives its last moment. */
    public static Instant at(DueRule rule, Instant opened, BusinessCalendar calendar, @Nullable Instant carried) {
        return switch (rule) {
            case DueRule.Elapsed(Duration time) -> opened.plus(time);
            case DueRule.BusinessTime(Duration time) -> calendar.addBusinessTime(opened, time);
            case DueRule.BusinessDays days -> {
                LocalDate from = opened.atZone(calendar.zone()).toLocalDate().plus(days.after());
                yield calendar.closingOf(calendar.businessDayAfter(from, days.days()))
                        .toInstant();
            }
            case DueRule.Carried(String field) -> given(field, carried);
            case DueRule.Until until -> opened.plus(until.atMost());
        };
    }

    /** Whether the due time lies in a year whose holidays were not announced when it began. */
    public static boolean isProvisional(DueRule rule, Instant opened, Instant at, BusinessCalendar calendar) {
        return rule.isBusiness()
                && calendar.isProvisional(
                        at.atZone(calendar.zone()).toLocalDate(),
                        opened.atZone(calendar.zone()).toLocalDate());
    }

    /** The arithmetic in words. */
    public static String words(DueRule rule, Instant opened, Instant at, ZoneId zone) {
        String how = switch (rule) {
            case DueRule.Elapsed(Duration time) -> told(time) + " elapsed";
            case DueRule.BusinessTime(Duration time) -> told(time) + " of business time";
            case DueRule.BusinessDays days -> {
                LocalDate from = opened.atZone(zone).toLocalDate().plus(days.after());
                String after = days.after().isZero() ? "" : " (" + days.after() + " later)";
                yield "close of business day " + days.days() + " after " + from + after;
            }
            case DueRule.Carried _ -> "as agreed";
            case DueRule.Until until -> "until the next " + until.event().event() + ", at most " + told(until.atMost());
        };
        return how + " → due " + at.atZone(zone);
    }

    /** Why a due time is provisional. */
    public static String provisionalWords(Instant at, ZoneId zone) {
        return "the holidays of " + at.atZone(zone).getYear() + " were not announced then: provisional";
    }

    /** A time as people say it: 24 hours, 8 days, 90 minutes. */
    public static String told(Duration time) {
        if (time.toSecondsPart() != 0) {
            return time.toSeconds() + " seconds";
        }
        if (time.toMinutesPart() != 0) {
            return counted(time.toMinutes(), "minute");
        }
        return time.toHours() > 24 && time.toHoursPart() == 0
                ? counted(time.toDays(), "day")
                : counted(time.toHours(), "hour");
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static Instant given(String field, @Nullable Instant carried) {
        if (carried == null) {
            throw new IllegalArgumentException("there is no " + field + " to go by");
        }
        return carried;
    }
}
