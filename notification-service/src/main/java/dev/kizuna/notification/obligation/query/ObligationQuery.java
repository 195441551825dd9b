package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.topology.DueEntry;
import dev.kizuna.notification.obligation.topology.DueIndex;
import dev.kizuna.notification.obligation.topology.PromiseKeys;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are asked for; what is null or empty does not narrow.
 *
 * @param dueAfter due then or later
 * @param dueBefore due before then
 * @param after position of the last promise of the page before; empty for the first page
 */
public record ObligationQuery(
        @Nullable String partnerId,
        @Nullable String policy,
        Set<Status> statuses,
        @Nullable String subjectId,
        @Nullable String ownerId,
        @Nullable Instant dueAfter,
        @Nullable Instant dueBefore,
        Order order,
        String after,
        int limit) {

    private static final int TIME_DIGITS = 16;
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** Positions of pages are checked here, since they come from outside. */
    public ObligationQuery {
        if (order == Order.DUE && !after.isEmpty()) {
            position(after);
        }
    }

    /** How promises are listed. A position is a text that sorts as the promises do. */
    public enum Order {
        /** By partner, policy and subject. */
        KEY {
            @Override
            public String positionOf(ObligationView view) {
                return PromiseKeys.of(view.partnerId(), view.obligationId());
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
                && (dueAfter == null || !view.dueAt().isBefore(dueAfter))
                && (dueBefore == null || view.dueAt().isBefore(dueBefore))
                && order.positionOf(view).compareTo(after) > 0;
    }

    /** Whether the promise of an entry is worth reading. */
    boolean mayMatch(DueEntry entry) {
        return (policy == null || policy.equals(entry.policy()))
                && (statuses.isEmpty() || statuses.contains(entry.status()))
                && (ownerId == null || ownerId.equals(entry.ownerId()))
                && (subjectId == null
                        || PromiseKeys.parse(entry.promise())
                                .filter(id -> id.subject().equals(subjectId))
                                .isPresent());
    }

    boolean isBoundByDueTime() {
        return dueAfter != null || dueBefore != null;
    }

    /** Whether promises that are settled, or that are not, are among those asked for. */
    boolean asksFor(boolean settled) {
        return DueIndex.mayHave(settled, statuses);
    }

    DueRange dueRange() {
        DueRange.Position shown = order == Order.DUE && !after.isEmpty() ? position(after) : null;
        Instant from = dueAfter == null ? FIRST : dueAfter;
        boolean shownCounts = shown != null && !shown.dueAt().isBefore(from);
        return new DueRange(from, dueBefore == null ? LAST : dueBefore, shownCounts ? shown : null);
    }

    /**
     * A position as it was given out.
     *
     * @throws IllegalArgumentException when it was not given out here
     */
    private static DueRange.Position position(String text) {
        if (text.length() <= TIME_DIGITS) {
            throw new IllegalArgumentException("No position by due time");
        }
        long millis = Long.parseUnsignedLong(text.substring(0, TIME_DIGITS), 16) ^ Long.MIN_VALUE;
        return new DueRange.Position(Instant.ofEpochMilli(millis), text.substring(TIME_DIGITS));
    }
}
