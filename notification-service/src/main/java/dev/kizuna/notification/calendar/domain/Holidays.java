package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;

/** The statutory holidays of a country. */
public interface Holidays {

    /** Whether the date is a holiday by law; false where the rules of that year are not known. */
    boolean isHoliday(LocalDate date);

    /**
     * The last year whose holidays are official knowledge on a day. What is due later can still move and is provisional.
     *
     * @param asOf the local day on which the question is asked
     */
    int announcedThrough(LocalDate asOf);

    /** Names the rules and their edition, so that a change of them changes the version of every calendar with them. */
    String edition();

    /** For calendars that follow no country. */
    static Holidays none() {
        return new Holidays() {
            @Override
            public boolean isHoliday(LocalDate date) {
                return false;
            }

            @Override
            public int announcedThrough(LocalDate asOf) {
                return Integer.MAX_VALUE;
            }

            @Override
            public String edition() {
                return "none";
            }
        };
    }
}
