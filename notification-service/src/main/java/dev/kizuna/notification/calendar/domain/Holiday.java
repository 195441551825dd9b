package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * A statutory holiday.
 *
 * @param names by language, such as {@code en} and {@code ja}; empty where no name is known
 */
public record Holiday(LocalDate date, Map<String, String> names) {

    public Holiday {
        names = Map.copyOf(names);
    }
}
