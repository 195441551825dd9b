package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.List;

/**
 * A line with what came before.
 *
 * @param level rhythm of the widest review that took it up; weekly when none did
 * @param earlier pages on which it was an issue, the earliest first
 */
public record Entry(Line line, Cadence level, List<Appearance> earlier) {

    public Entry {
        earlier = List.copyOf(earlier);
    }
}
