package dev.kizuna.notification.calendar.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What business time should be, found the slow way: it walks through a window minute by minute, looks at the clock on the
 * wall, and remembers of each minute whether it was open. It shares no code with the calendar.
 */
final class MinuteWalk {

    private static final int DAY = 1440;

    /** So long before its window it begins to look at the clock, since that may be put back. */
    private static final int BEFOREHAND = 3 * DAY;

    private final Instant start;
    private final int length;
    private final BitSet open = new BitSet();

    /** Hours of the week, counted from Monday 00:00. */
    record Stretch(int startMinute, int minutes) {}

    MinuteWalk(Instant start, int length, ZoneId zone, List<Stretch> week, Set<LocalDate> closed) {
        this.start = start;
        this.length = length;
        Map<DayOfWeek, List<Stretch>> hours =
                week.stream().collect(Collectors.groupingBy(stretch -> DayOfWeek.of(stretch.startMinute() / DAY + 1)));
        Set<LocalDate> shown = new HashSet<>();
        LocalDateTime furthest = LocalDateTime.MIN;
        for (int minute = -BEFOREHAND; minute < length; minute++) {
            LocalDateTime clock = LocalDateTime.ofInstant(at(minute), zone);
            furthest = clock.isAfter(furthest) ? clock : furthest;
            LocalDate today = furthest.toLocalDate();
            shown.add(today);
            int ofDay = furthest.getHour() * 60 + furthest.getMinute();
            LocalDate yesterday = today.minusDays(1);
            boolean yesterdayWas = shown.contains(yesterday) && !closed.contains(yesterday);
            if (minute >= 0
                    && ((!closed.contains(today) && covers(hours, today, ofDay))
                            || (yesterdayWas && covers(hours, yesterday, ofDay + DAY)))) {
                open.set(minute);
            }
        }
    }

    private static boolean covers(Map<DayOfWeek, List<Stretch>> hours, LocalDate day, int minute) {
        for (Stretch stretch : hours.getOrDefault(day.getDayOfWeek(), List.of())) {
            int into = minute - stretch.startMinute() % DAY;
            if (into >= 0 && into < stretch.minutes()) {
                return true;
            }
        }
        return false;
    }

    Instant at(int minute) {
        return start.plus(minute, ChronoUnit.MINUTES);
    }

    boolean isOpen(int minute) {
        return open.get(minute);
    }

    int openBetween(int from, int to) {
        return open.get(from, to).cardinality();
    }

    /** The minute after as many open ones; empty when the window ends before. */
    OptionalInt after(int from, int minutes) {
        int left = minutes;
        for (int minute = from; minute < length; minute++) {
            if (open.get(minute) && --left == 0) {
                return OptionalInt.of(minute + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The minute from which on as many are open; empty when the window begins after it. */
    OptionalInt before(int to, int minutes) {
        int left = minutes;
        for (int minute = to - 1; minute >= 0; minute--) {
            if (open.get(minute) && --left == 0) {
                return OptionalInt.of(minute);
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt next(int after, boolean opening) {
        for (int minute = after + 1; minute < length; minute++) {
            if (turns(minute, opening)) {
                return OptionalInt.of(minute);
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt previous(int before, boolean opening) {
        for (int minute = before - 1; minute > 0; minute--) {
            if (turns(minute, opening)) {
                return OptionalInt.of(minute);
            }
        }
        return OptionalInt.empty();
    }

    private boolean turns(int minute, boolean toOpen) {
        return open.get(minute) == toOpen && open.get(minute - 1) != toOpen;
    }
}
