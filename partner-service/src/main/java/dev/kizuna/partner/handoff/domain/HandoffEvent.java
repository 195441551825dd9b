package dev.kizuna.partner.handoff.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens with a hand-off. */
public sealed interface HandoffEvent extends DomainEvent {

    String handoffId();

    @Override
    default String subjectId() {
        return handoffId();
    }

    /**
     * Another team is asked to act.
     *
     * @param toTeam such as sales, product, legal, marketing
     * @param dueAt by when
     */
    record Requested(
            Occurrence occurrence,
            String partnerId,
            String handoffId,
            String toTeam,
            @Nullable String requestedBy,
            Instant dueAt)
            implements HandoffEvent {}

    /** The team did it. */
    record Completed(
            Occurrence occurrence,
            String partnerId,
            String handoffId,
            @Nullable String completedBy) implements HandoffEvent {}
}
