package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.topology.DueEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are summed up: those opened from (inclusive) to (exclusive).
 *
 * @param from null for the beginning
 * @param to null for now and beyond
 */
public record SummaryQuery(@Nullable Instant from, @Nullable Instant to, By by) {

    /** What makes a group. */
    public enum By {
        POLICY,
        PARTNER,
        OWNER
    }

    boolean matches(DueEntry entry) {
        return (from == null || !entry.openedAt().isBefore(from))
                && (to == null || entry.openedAt().isBefore(to));
    }

    String groupOf(DueEntry entry) {
        return switch (by) {
            case POLICY -> entry.policy();
            case PARTNER -> entry.partnerId();
            case OWNER -> entry.ownerId() == null ? "" : entry.ownerId();
        };
    }
}
