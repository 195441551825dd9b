package dev.kizuna.notification.calendar.domain;

import static dev.kizuna.notification.calendar.domain.JapaneseHolidays.Name.*;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final ConcurrentMap<Integer, List<Holiday>> years = new ConcurrentHashMap<>();

    @Override
    public List<Holiday> in(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? List.of()
                : years.computeIfAbsent(year, JapaneseHolidays::compute);
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

    @Override
    public String country() {
        return "JP";
    }

    private static List<Holiday> compute(int year) {
        Map<LocalDate, Name> named = named(year);
        Map<LocalDate, Name> all = new TreeMap<>(named);
        for (LocalDate day : named.keySet()) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = day.plusDays(1);
                while (named.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.put(substitute, SUBSTITUTE);
            }
            LocalDate between = day.plusDays(1);
            if (!named.containsKey(between) && named.containsKey(day.plusDays(2))) {
                all.putIfAbsent(between, CITIZENS);
            }
        }
        return all.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue().names))
                .toList();
    }

    private static Map<LocalDate, Name> named(int year) {
        Map<LocalDate, Name> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), NEW_YEAR);
        days.put(monday(year, Month.JANUARY, 2), COMING_OF_AGE);
        days.put(LocalDate.of(year, 2, 11), FOUNDATION);
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), VERNAL_EQUINOX);
        days.put(LocalDate.of(year, 4, 29), SHOWA);
        days.put(LocalDate.of(year, 5, 3), CONSTITUTION);
        days.put(LocalDate.of(year, 5, 4), GREENERY);
        days.put(LocalDate.of(year, 5, 5), CHILDREN);
        days.put(monday(year, Month.SEPTEMBER, 3), AGED);
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), AUTUMNAL_EQUINOX);
        days.put(LocalDate.of(year, 11, 3), CULTURE);
        days.put(LocalDate.of(year, 11, 23), LABOUR);
        emperor(year, days);
        summer(year, days);
        return days;
    }

    private static void emperor(int year, Map<LocalDate, Name> days) {
        if (year <= 2018) {
            days.put(LocalDate.of(year, 12, 23), EMPEROR);
        } else if (year == 2019) {
            days.put(LocalDate.of(2019, 5, 1), ACCESSION);
            days.put(LocalDate.of(2019, 10, 22), ENTHRONEMENT);
        } else {
            days.put(LocalDate.of(year, 2, 23), EMPEROR);
        }
    }

    /** Marine Day, Mountain Day and Sports Day, moved in 2020 and 2021 for the Olympic Games. */
    private static void summer(int year, Map<LocalDate, Name> days) {
        switch (year) {
            case 2020 -> {
                days.put(LocalDate.of(2020, 7, 23), MARINE);
                days.put(LocalDate.of(2020, 7, 24), SPORTS);
                days.put(LocalDate.of(2020, 8, 10), MOUNTAIN);
            }
            case 2021 -> {
                days.put(LocalDate.of(2021, 7, 22), MARINE);
                days.put(LocalDate.of(2021, 7, 23), SPORTS);
                days.put(LocalDate.of(2021, 8, 8), MOUNTAIN);
            }
            default -> {
                days.put(monday(year, Month.JULY, 3), MARINE);
                days.put(monday(year, Month.OCTOBER, 2), year < 2020 ? HEALTH_AND_SPORTS : SPORTS);
                if (year >= 2016) {
                    days.put(LocalDate.of(year, 8, 11), MOUNTAIN);
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

    /** The Cabinet Office's own English names. */
    enum Name {
        NEW_YEAR("New Year's Day", "元日"),
        COMING_OF_AGE("Coming of Age Day", "成人の日"),
        FOUNDATION("National Foundation Day", "建国記念の日"),
        EMPEROR("The Emperor's Birthday", "天皇誕生日"),
        VERNAL_EQUINOX("Vernal Equinox Day", "春分の日"),
        SHOWA("Showa Day", "昭和の日"),
        CONSTITUTION("Constitution Memorial Day", "憲法記念日"),
        GREENERY("Greenery Day", "みどりの日"),
        CHILDREN("Children's Day", "こどもの日"),
        MARINE("Marine Day", "海の日"),
        MOUNTAIN("Mountain Day", "山の日"),
        AGED("Respect for the Aged Day", "敬老の日"),
        AUTUMNAL_EQUINOX("Autumnal Equinox Day", "秋分の日"),
        HEALTH_AND_SPORTS("Health and Sports Day", "体育の日"),
        SPORTS("Sports Day", "スポーツの日"),
        CULTURE("Culture Day", "文化の日"),
        LABOUR("Labor Thanksgiving Day", "勤労感謝の日"),
        ACCESSION("Day of the Emperor's Accession", "天皇の即位の日"),
        ENTHRONEMENT("Day of the Enthronement Ceremony", "即位礼正殿の儀の行われる日"),
        SUBSTITUTE("Substitute holiday", "振替休日"),
        CITIZENS("Citizens' holiday", "国民の休日");

        private final Map<String, String> names;

        Name(String english, String japanese) {
            this.names = Map.of("en", english, "ja", japanese);
        }
    }
}
