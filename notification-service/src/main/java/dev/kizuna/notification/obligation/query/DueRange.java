package dev.kizuna.notification.obligation.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the index by due time.
 *
 * @param from due then or later
 * @param before due before then
 * @param after position of the last one that was shown; null for none
 */
record DueRange(Instant from, Instant before, @Nullable Position after) {

    /** A place in the index. */
    record Position(Instant dueAt, String promise) {}
}
