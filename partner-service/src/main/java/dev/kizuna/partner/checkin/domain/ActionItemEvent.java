package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens with an action item. */
public sealed interface ActionItemEvent extends DomainEvent {

    String actionItemId();

    @Override
    default String subjectId() {
        return actionItemId();
    }

    /**
     * Somebody promised to do something.
     *
     * @param checkInId where it was agreed, if at a check-in
     * @param ownerId who promised
     * @param dueAt by when
     */
    record Agreed(
            Occurrence occurrence,
            String partnerId,
            String actionItemId,
            @Nullable String checkInId,
            String ownerId,
            Instant dueAt)
            implements ActionItemEvent {}

    /** @param done false when it was dropped */
    record Closed(Occurrence occurrence, String partnerId, String actionItemId, String closedBy, boolean done)
            implements ActionItemEvent {}
}
