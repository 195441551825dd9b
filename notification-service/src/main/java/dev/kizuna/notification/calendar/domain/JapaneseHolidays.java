package dev.kizuna.notification.calendar.domain;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Japan's holidays computed from the law, since the usual libraries miss days every year.
 *
 * @see <a href="https://laws.e-gov.go.jp/law/323AC1000000178">Act on National Holidays (Act No. 178 of 1948)</a>: article
 *     2 names the days, article 3 the substitute holiday (paragraph 2) and the citizens' holiday (paragraph 3)
 */
public final class JapaneseHolidays implements Holidays {

    /** From here on the law has its present form: Showa Day, the longer chain of substitute holidays. */
    static final int FIRST_YEAR = 2007;

    /** The equinox formula holds until here. */
    static final int LAST_YEAR = 2099;

    private final ConcurrentMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate date) {
        return of(date.getYear()).contains(date);
    }

    /** The equinoxes of a year, and with them its holidays, are gazetted on the first weekday of February of the year before. */
    @Override
    public int announcedThrough(LocalDate asOf) {
        return asOf.getMonthValue() >= 2 ? asOf.getYear() + 1 : asOf.getYear();
    }

    @Override
    public String edition() {
        return "JP-1948-178-2020";
    }

    /** All holidays of a year, substitute and citizens' holidays included; none outside the years the rules are known for. */
    Set<LocalDate> of(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Set.of()
                : years.computeIfAbsent(year, JapaneseHolidays::compute);
    }

    private static Set<LocalDate> compute(int year) {
        Set<LocalDate> named = named(year);
        Set<LocalDate> all = new TreeSet<>(named);
        for (LocalDate day : named) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = day.plusDays(1);
                while (named.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.add(substitute);
            }
            LocalDate between = day.plusDays(1);
            if (!named.contains(between) && named.contains(day.plusDays(2))) {
                all.add(between);
            }
        }
        return Set.copyOf(all);
    }

    private static Set<LocalDate> named(int year) {
        Set<LocalDate> days = new HashSet<>();
        days.add(LocalDate.of(year, 1, 1));
        days.add(monday(year, Month.JANUARY, 2));
        days.add(LocalDate.of(year, 2, 11));
        days.add(LocalDate.of(year, 3, equinox(year, 20.8431)));
        days.add(LocalDate.of(year, 4, 29));
        days.add(LocalDate.of(year, 5, 3));
        days.add(LocalDate.of(year, 5, 4));
        days.add(LocalDate.of(year, 5, 5));
        days.add(monday(year, Month.SEPTEMBER, 3));
        days.add(LocalDate.of(year, 9, equinox(year, 23.2488)));
        days.add(LocalDate.of(year, 11, 3));
        days.add(LocalDate.of(year, 11, 23));
        emperor(year, days);
        summer(year, days);
        return days;
    }

    private static void emperor(int year, Set<LocalDate> days) {
        if (year <= 2018) {
            days.add(LocalDate.of(year, 12, 23));
        } else if (year == 2019) {
            days.add(LocalDate.of(2019, 5, 1));
            days.add(LocalDate.of(2019, 10, 22));
        } else {
            days.add(LocalDate.of(year, 2, 23));
        }
    }

    /** Marine Day, Mountain Day and Sports Day, moved in 2020 and 2021 for the Olympic Games. */
    private static void summer(int year, Set<LocalDate> days) {
        switch (year) {
            case 2020 -> {
                days.add(LocalDate.of(2020, 7, 23));
                days.add(LocalDate.of(2020, 7, 24));
                days.add(LocalDate.of(2020, 8, 10));
            }
            case 2021 -> {
                days.add(LocalDate.of(2021, 7, 22));
                days.add(LocalDate.of(2021, 7, 23));
                days.add(LocalDate.of(2021, 8, 8));
            }
            default -> {
                days.add(monday(year, Month.JULY, 3));
                days.add(monday(year, Month.OCTOBER, 2));
                if (year >= 2016) {
                    days.add(LocalDate.of(year, 8, 11));
                }
            }
        }
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    /** Day of the month of an equinox, 1980 to 2099, by the approximation of the Hydrographic Department. */
    private static int equinox(int year, double base) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since) - since / 4;
    }
}
