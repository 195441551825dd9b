package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are asked for; what is null or empty does not narrow.
 *
 * @param after position of the last promise of the page before; empty for the first page
 */
public record ObligationQuery(
        @Nullable String partnerId,
        @Nullable String policy,
        Set<Status> statuses,
        @Nullable String subjectId,
        @Nullable String ownerId,
        @Nullable Instant dueBefore,
        Order order,
        String after,
        int limit) {

    /** How promises are listed. A position is a text that sorts as the promises do. */
    public enum Order {
        /** By partner, policy and subject. */
        KEY {
            @Override
            public String positionOf(ObligationView view) {
                return view.partnerId() + "/" + view.obligationId();
            }
        },
        /** The one that is due first comes first. */
        DUE {
            @Override
            public String positionOf(ObligationView view) {
                return "%016x".formatted(view.dueAt().toEpochMilli() ^ Long.MIN_VALUE) + KEY.positionOf(view);
            }
        };

        public abstract String positionOf(ObligationView view);

        Comparator<ObligationView> comparator() {
            return Comparator.comparing(this::positionOf);
        }
    }

    boolean matches(ObligationView view) {
        return (partnerId == null || partnerId.equals(view.partnerId()))
                && (policy == null || policy.equals(view.policy()))
                && (statuses.isEmpty() || statuses.contains(view.status()))
                && (subjectId == null || subjectId.equals(view.subjectId()))
                && (ownerId == null || ownerId.equals(view.ownerId()))
                && (dueBefore == null || view.dueAt().isBefore(dueBefore))
                && order.positionOf(view).compareTo(after) > 0;
    }
}
