package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many minutes a check-in of each rhythm takes: a quarter of an hour for the weekly one, unless set otherwise. */
public record Lengths(Map<Cadence, Integer> minutes) {

    /** @throws IllegalArgumentException when a rhythm has no length */
    public Lengths {
        minutes = new EnumMap<>(minutes);
        for (Cadence cadence : Cadence.values()) {
            if (minutes.getOrDefault(cadence, 0) < 1) {
                throw new IllegalArgumentException("Check-ins: " + cadence + " needs a length of a minute at least");
            }
        }
    }

    /** Minutes that are meant for a rhythm. */
    public int planned(Cadence cadence) {
        return Objects.requireNonNull(minutes.get(cadence));
    }

    /** Minutes that a check-in took beyond what was meant for it; 0 when it kept to them or when that is not known. */
    public int overrun(CheckIn checkIn) {
        return checkIn.held()
                .filter(held -> held.minutes() != null)
                .map(this::beyond)
                .orElse(0);
    }

    private int beyond(Held held) {
        return Math.max(0, Objects.requireNonNull(held.minutes()) - planned(held.cadence()));
    }
}
