package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.topology.DueEntry;
import dev.kizuna.notification.obligation.topology.DueIndex;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are summed up: those opened from (inclusive) to (exclusive).
 *
 * @param from null for the beginning
 * @param to null for now and beyond
 * @param statuses they have now; empty for all
 */
public record SummaryQuery(@Nullable Instant from, @Nullable Instant to, Set<Status> statuses, By by) {

    /** What makes a group. */
    public enum By {
        POLICY,
        PARTNER,
        OWNER
    }

    boolean matches(DueEntry entry) {
        return (from == null || !entry.openedAt().isBefore(from))
                && (to == null || entry.openedAt().isBefore(to))
                && (statuses.isEmpty() || statuses.contains(entry.status()));
    }

    /** Whether promises that are settled, or that are not, are among those asked for. */
    boolean asksFor(boolean settled) {
        return DueIndex.mayHave(settled, statuses);
    }

    String groupOf(DueEntry entry) {
        return switch (by) {
            case POLICY -> entry.policy();
            case PARTNER -> entry.partnerId();
            case OWNER -> entry.ownerId() == null ? "" : entry.ownerId();
        };
    }
}
