package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statutory holidays of a country. */
public interface Holidays {

    /** All holidays of a year, by date, one a day; none where the rules of that year are not known. */
    List<Holiday> in(int year);

    /** Whether the date is a holiday by law; false where the rules of that year are not known. */
    default boolean isHoliday(LocalDate date) {
        return in(date.getYear()).stream().anyMatch(holiday -> holiday.date().equals(date));
    }

    /**
     * The last year whose holidays are official knowledge on a day. What is due later can still move and is provisional.
     *
     * @param asOf the local day on which the question is asked
     */
    int announcedThrough(LocalDate asOf);

    /** Names the rules and their edition, so that a change of them changes the version of every calendar with them. */
    String edition();

    /** ISO code of the country; null for none. */
    @Nullable
    String country();

    /** For calendars that follow no country. */
    static Holidays none() {
        return new Holidays() {
            @Override
            public List<Holiday> in(int year) {
                return List.of();
            }

            @Override
            public int announcedThrough(LocalDate asOf) {
                return Integer.MAX_VALUE;
            }

            @Override
            public String edition() {
                return "none";
            }

            @Override
            public @Nullable String country() {
                return null;
            }
        };
    }
}
