package dev.kizuna.notification.calendar.config;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.kizuna.notification.calendar.domain.Holiday;
import dev.kizuna.notification.calendar.domain.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Public holidays of a country as Jollyday knows them; a country is only read when a partner of it turns up. */
final class JollydayHolidays implements Holidays {

    private static final String LIBRARY = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";
    private static final String VERSION = version();

    private final String country;
    private final ConcurrentMap<Integer, List<Holiday>> years = new ConcurrentHashMap<>();

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
    public List<Holiday> in(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    @Override
    public int announcedThrough(LocalDate asOf) {
        return asOf.getYear() + 1;
    }

    /** Another version of the library may know other days. */
    @Override
    public String edition() {
        return "jollyday-" + VERSION + "-" + country;
    }

    @Override
    public String country() {
        return country;
    }

    private List<Holiday> read(int year) {
        return HolidayManager.getInstance(ManagerParameters.create(country)).getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(holiday -> new Holiday(holiday.getDate(), Map.of("en", holiday.getDescription(Locale.ENGLISH))))
                .collect(collectingAndThen(
                        toMap(Holiday::date, holiday -> holiday, (first, second) -> first, TreeMap::new),
                        byDate -> List.copyOf(byDate.values())));
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream file = HolidayManager.class.getResourceAsStream(LIBRARY)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
