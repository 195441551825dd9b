package dev.kizuna.notification.obligation.query;

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

    boolean matches(ObligationView view) {
        return (from == null || !view.openedAt().isBefore(from))
                && (to == null || view.openedAt().isBefore(to));
    }

    String groupOf(ObligationView view) {
        return switch (by) {
            case POLICY -> view.policy();
            case PARTNER -> view.partnerId();
            case OWNER -> view.ownerId() == null ? "" : view.ownerId();
        };
    }
}
