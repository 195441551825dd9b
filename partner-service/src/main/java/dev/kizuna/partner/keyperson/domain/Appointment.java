package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.ramp.domain.RampTarget;
import java.time.Instant;
import java.util.List;

/**
 * The role of a key person as it was announced.
 *
 * @param announcedTo to whom, such as all-sales
 * @param rampStart when the ramp's first day begins
 * @param targets given with it; none means the defaults
 */
public record Appointment(String announcedTo, Instant rampStart, Instant appointedAt, List<RampTarget> targets) {

    public Appointment {
        targets = List.copyOf(targets);
    }
}
