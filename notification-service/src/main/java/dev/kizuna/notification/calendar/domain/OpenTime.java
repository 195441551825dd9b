package dev.kizuna.notification.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open stretches of a calendar on the line of time, walked day by day from where a question is asked. */
final class OpenTime {

    /** How far ahead open time is looked for. */
    static final int LONGEST_CLOSURE_DAYS = 366;

    private static final long SECOND = 1_000_000_000L;
    private static final int TWO_DAYS = 2 * OpenHours.DAY;

    private final BusinessDays days;
    private final LocalMoments moments;

    OpenTime(BusinessDays days, LocalMoments moments) {
        this.days = days;
        this.moments = moments;
    }

    /** The first instant by which so much open time, more than none, has passed; null when there is no more of it. */
    @Nullable
    Instant after(Instant from, long nanos) {
        long origin = from.getEpochSecond();
        long cursor = from.getNano();
        long left = nanos;
        LocalDate day = moments.dayOf(from).minusDays(1);
        for (int idle = 0; idle <= LONGEST_CLOSURE_DAYS; idle++) {
            for (OpenHours hours : days.hoursOn(day)) {
                long opens = Math.max(cursor, nanos(moments.at(day, hours.startSecond()) - origin));
                long closes = nanos(moments.at(day, hours.endSecond()) - origin);
                if (opens < closes) {
                    if (closes - opens >= left) {
                        return Instant.ofEpochSecond(origin, opens + left);
                    }
                    left -= closes - opens;
                    cursor = closes;
                    idle = 0;
                }
            }
            day = day.plusDays(1);
        }
        return null;
    }

    /** The last instant from which on so much open time, more than none, passes; null when there was not so much of it. */
    @Nullable
    Instant before(Instant to, long nanos) {
        long origin = to.getEpochSecond();
        long cursor = to.getNano();
        long left = nanos;
        LocalDate day = moments.dayOf(to).plusDays(1);
        for (int idle = 0; idle <= LONGEST_CLOSURE_DAYS; idle++) {
            for (OpenHours hours : days.hoursOn(day).reversed()) {
                long opens = nanos(moments.at(day, hours.startSecond()) - origin);
                long closes = Math.min(cursor, nanos(moments.at(day, hours.endSecond()) - origin));
                if (opens < closes) {
                    if (closes - opens >= left) {
                        return Instant.ofEpochSecond(origin, closes - left);
                    }
                    left -= closes - opens;
                    cursor = opens;
                    idle = 0;
                }
            }
            day = day.minusDays(1);
        }
        return null;
    }

    /** Open time from one instant to another that is not before it. */
    Duration between(Instant from, Instant to) {
        long origin = from.getEpochSecond();
        long begin = from.getNano();
        long end = Math.addExact(nanos(to.getEpochSecond() - origin), to.getNano());
        long sum = 0;
        LocalDate last = moments.dayOf(to).plusDays(1);
        for (LocalDate day = moments.dayOf(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenHours hours : days.hoursOn(day)) {
                long opens = Math.max(begin, nanos(moments.at(day, hours.startSecond()) - origin));
                long closes = Math.min(end, nanos(moments.at(day, hours.endSecond()) - origin));
                sum += Math.max(0, closes - opens);
            }
        }
        return Duration.ofNanos(sum);
    }

    boolean isOpen(Instant at) {
        LocalDate middle = moments.dayOf(at);
        for (LocalDate day : List.of(middle.minusDays(1), middle, middle.plusDays(1))) {
            for (OpenHours hours : days.hoursOn(day)) {
                if (moments.at(day, hours.startSecond()) <= at.getEpochSecond()
                        && at.getEpochSecond() < moments.at(day, hours.endSecond())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first opening strictly after an instant, or the first closing; stretches that touch are one. */
    Optional<Instant> next(Instant after, boolean opening) {
        LocalDate day = moments.dayOf(after).minusDays(1);
        long closes = Long.MIN_VALUE;
        for (int i = 0; i <= LONGEST_CLOSURE_DAYS; i++) {
            if (!opening && isAfter(closes, after) && closes < moments.at(day, 0)) {
                return Optional.of(Instant.ofEpochSecond(closes));
            }
            for (OpenHours hours : days.hoursOn(day)) {
                long start = moments.at(day, hours.startSecond());
                long end = moments.at(day, hours.endSecond());
                if (start < end) {
                    if (start != closes) {
                        if (!opening && isAfter(closes, after)) {
                            return Optional.of(Instant.ofEpochSecond(closes));
                        }
                        if (opening && isAfter(start, after)) {
                            return Optional.of(Instant.ofEpochSecond(start));
                        }
                    }
                    closes = end;
                }
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /** The last opening strictly before an instant, or the last closing; stretches that touch are one. */
    Optional<Instant> previous(Instant before, boolean opening) {
        LocalDate day = moments.dayOf(before).plusDays(2);
        long opens = Long.MAX_VALUE;
        for (int i = 0; i <= LONGEST_CLOSURE_DAYS; i++) {
            if (opening && isBefore(opens, before) && opens > moments.at(day, TWO_DAYS)) {
                return Optional.of(Instant.ofEpochSecond(opens));
            }
            for (OpenHours hours : days.hoursOn(day).reversed()) {
                long start = moments.at(day, hours.startSecond());
                long end = moments.at(day, hours.endSecond());
                if (start < end) {
                    if (end != opens) {
                        if (opening && isBefore(opens, before)) {
                            return Optional.of(Instant.ofEpochSecond(opens));
                        }
                        if (!opening && isBefore(end, before)) {
                            return Optional.of(Instant.ofEpochSecond(end));
                        }
                    }
                    opens = start;
                }
            }
            day = day.minusDays(1);
        }
        return Optional.empty();
    }

    private static boolean isAfter(long second, Instant instant) {
        return second > instant.getEpochSecond();
    }

    private static boolean isBefore(long second, Instant instant) {
        return second < instant.getEpochSecond() || (second == instant.getEpochSecond() && instant.getNano() > 0);
    }

    private static long nanos(long seconds) {
        return Math.multiplyExact(seconds, SECOND);
    }
}
