package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days are business days: one bit a day, worked out once a year that is asked for. */
final class BusinessDays {

    private static final int FIRST_KEPT = 1970;
    private static final int LAST_KEPT = 2199;
    private static final int WORDS = 6;

    private final WeeklyHours weekly;
    private final SpecialHours special;
    private final Closures closures;
    private final Holidays holidays;
    private final Set<LocalDate> missing;
    private final AtomicReferenceArray<long @Nullable []> years =
            new AtomicReferenceArray<>(LAST_KEPT - FIRST_KEPT + 1);

    BusinessDays(
            WeeklyHours weekly, SpecialHours special, Closures closures, Holidays holidays, Set<LocalDate> missing) {
        this.weekly = weekly;
        this.special = special;
        this.closures = closures;
        this.holidays = holidays;
        this.missing = missing;
    }

    boolean contains(LocalDate date) {
        int index = date.getDayOfYear() - 1;
        return (bits(date.getYear())[index >> 6] & 1L << index) != 0;
    }

    /** The stretches that begin on a day; none on a day that is no business day. */
    List<OpenHours> hoursOn(LocalDate date) {
        if (!contains(date)) {
            return List.of();
        }
        List<OpenHours> own = special.on(date);
        return own == null ? weekly.on(date.getDayOfWeek()) : own;
    }

    /** Why a day is no business day; null for one that is. */
    @Nullable
    String closedBecause(LocalDate date) {
        if (contains(date)) {
            return null;
        }
        if (missing.contains(date)) {
            return "a day that the zone left out";
        }
        for (Holiday holiday : holidays.in(date.getYear())) {
            if (holiday.date().equals(date)) {
                return holiday.names().getOrDefault("en", "holiday");
            }
        }
        return closures.contains(date) ? "closed" : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The nth one strictly after a date; the date itself for none; null when a whole year has none. */
    @Nullable
    LocalDate after(LocalDate date, int n) {
        int left = n;
        int year = date.getYear();
        int index = date.getDayOfYear();
        while (left > 0) {
            long[] bits = bits(year);
            int first = index >> 6;
            for (int i = first; i < WORDS; i++) {
                long word = i == first ? bits[i] & -1L << index : bits[i];
                int count = Long.bitCount(word);
                if (count >= left) {
                    return LocalDate.ofYearDay(year, (i << 6) + select(word, left) + 1);
                }
                left -= count;
            }
            if (index == 0 && isEmpty(bits)) {
                return null;
            }
            year++;
            index = 0;
        }
        return date;
    }

    /** The nth one strictly before a date; the date itself for none; null when a whole year has none. */
    @Nullable
    LocalDate before(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = n; left > 0; left--) {
            LocalDate from = day;
            do {
                day = day.minusDays(1);
                if (from.getYear() - day.getYear() > 1) {
                    return null;
                }
            } while (!contains(day));
        }
        return day;
    }

    /** How many there are after one date up to and with another that is not before it. */
    int count(LocalDate after, LocalDate through) {
        int count = upTo(through) - upTo(after);
        for (int year = after.getYear(); year < through.getYear(); year++) {
            for (long word : bits(year)) {
                count += Long.bitCount(word);
            }
        }
        return count;
    }

    /** How many there are from the beginning of the date's year up to and with the date. */
    private int upTo(LocalDate date) {
        long[] bits = bits(date.getYear());
        int index = date.getDayOfYear() - 1;
        int count = Long.bitCount(bits[index >> 6] & -1L >>> 63 - (index & 63));
        for (int i = 0; i < index >> 6; i++) {
            count += Long.bitCount(bits[i]);
        }
        return count;
    }

    private long[] bits(int year) {
        if (year < FIRST_KEPT || year > LAST_KEPT) {
            return compute(year);
        }
        long[] known = years.get(year - FIRST_KEPT);
        if (known == null) {
            known = compute(year);
            years.set(year - FIRST_KEPT, known);
        }
        return known;
    }

    private long[] compute(int year) {
        Set<LocalDate> off = holidays.in(year).stream().map(Holiday::date).collect(Collectors.toSet());
        long[] bits = new long[WORDS];
        int length = Year.of(year).length();
        for (int index = 0; index < length; index++) {
            LocalDate day = LocalDate.ofYearDay(year, index + 1);
            boolean usual = !weekly.on(day.getDayOfWeek()).isEmpty() && !closures.contains(day) && !off.contains(day);
            if ((usual || special.on(day) != null) && !missing.contains(day)) {
                bits[index >> 6] |= 1L << index;
            }
        }
        return bits;
    }

    /** Place of the nth bit that is set. */
    private static int select(long word, int n) {
        long rest = word;
        for (int i = 1; i < n; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    private static boolean isEmpty(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
