package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.config.HolidayFile.Change;
import dev.kizuna.notification.calendar.domain.ChangedHolidays;
import dev.kizuna.notification.calendar.domain.Holiday;
import dev.kizuna.notification.calendar.domain.Holidays;
import dev.kizuna.notification.calendar.domain.JapaneseHolidays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays by country: Japan's from the law, others' from Jollyday, each with what the customer's own file changes. */
final class CountryHolidays {

    private static final String JAPAN = "JP";

    private final Map<String, List<Change>> changes;
    private final Map<String, Holidays> known = new HashMap<>();

    CountryHolidays(Map<String, List<Change>> changes) {
        this.changes = changes;
    }

    static Set<String> countries() {
        return JollydayHolidays.countries();
    }

    /**
     * As the law or the library has them.
     *
     * @throws IllegalArgumentException when the country is not known
     */
    static Holidays original(String country) {
        return country.equals(JAPAN) ? new JapaneseHolidays() : JollydayHolidays.of(country);
    }

    /**
     * Holidays of a country; none for no country.
     *
     * @throws IllegalArgumentException when it is not known
     */
    Holidays of(@Nullable String country) {
        return country == null ? Holidays.none() : known.computeIfAbsent(country, this::changed);
    }

    private Holidays changed(String country) {
        Holidays original = original(country);
        List<Change> own = changes.getOrDefault(country, List.of());
        if (own.isEmpty()) {
            return original;
        }
        List<Holiday> added = new ArrayList<>();
        own.stream().filter(Change::adds).forEach(change -> added.add(change.holiday()));
        return new ChangedHolidays(
                original,
                added,
                own.stream()
                        .filter(change -> !change.adds())
                        .map(change -> change.holiday().date())
                        .toList());
    }
}
