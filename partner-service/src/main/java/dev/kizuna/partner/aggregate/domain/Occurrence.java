package dev.kizuna.partner.aggregate.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That something happened, and when.
 *
 * @param eventId the same id is the same event
 * @param at when it happened in the world (UTC), in whole milliseconds
 */
public record Occurrence(String eventId, Instant at) {

    public Occurrence {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Another event of the same command, with an id of its own that is always the same. */
    public Occurrence also(String what) {
        return new Occurrence(eventId + "-" + what, at);
    }
}
