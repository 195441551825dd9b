package dev.kizuna.campaign.activity.domain;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a piece of knowledge came from, so that of two pieces the newer one counts, in whatever order they arrive.
 *
 * @param at when it happened in the world
 */
public record Source(String eventId, Instant at) implements Comparable<Source> {

    private static final Comparator<Source> ORDER =
            Comparator.comparing(Source::at).thenComparing(Source::eventId);

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
