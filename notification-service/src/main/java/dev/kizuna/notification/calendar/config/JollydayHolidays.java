package dev.kizuna.notification.calendar.config;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.kizuna.notification.calendar.domain.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Public holidays of a country as Jollyday knows them; a country is only read when a partner of it turns up. */
final class JollydayHolidays implements Holidays {

    private final String country;
    private final ConcurrentMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private JollydayHolidays(String country) {
        this.country = country;
    }

    /**
     * Holidays of a country.
     *
     * @throws IllegalArgumentException when Jollyday does not know it
     */
    static JollydayHolidays of(String country) {
        if (!countries().contains(country)) {
            throw new IllegalArgumentException("no holidays are known for country " + country);
        }
        return new JollydayHolidays(country);
    }

    /** ISO codes, in capitals, of all countries that are known. */
    static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.length() == 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::read).contains(date);
    }

    @Override
    public int announcedThrough(LocalDate asOf) {
        return asOf.getYear() + 1;
    }

    @Override
    public String edition() {
        return "jollyday-" + country;
    }

    private Set<LocalDate> read(int year) {
        return HolidayManager.getInstance(ManagerParameters.create(country)).getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
