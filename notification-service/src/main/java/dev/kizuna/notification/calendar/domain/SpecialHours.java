package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Single days with hours of their own, such as a Saturday that is worked; they go before the week, closures and holidays. */
public record SpecialHours(Map<LocalDate, List<OpenHours>> byDate) {

    public static final SpecialHours NONE = new SpecialHours(Map.of());

    /**
     * Puts each day's stretches in order.
     *
     * @throws IllegalArgumentException when a day has none, since a closure says that, or two of them overlap
     */
    public SpecialHours {
        var sorted = new TreeMap<LocalDate, List<OpenHours>>();
        byDate.forEach((date, hours) -> {
            if (hours.isEmpty()) {
                throw new IllegalArgumentException(date + ": a special day needs hours; a closure is another thing");
            }
            sorted.put(date, WeeklyHours.inOrder(date.toString(), hours));
        });
        byDate = Collections.unmodifiableMap(sorted);
    }

    @Nullable
    List<OpenHours> on(LocalDate date) {
        return byDate.isEmpty() ? null : byDate.get(date);
    }

    @Override
    public String toString() {
        return byDate.toString();
    }
}
