package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;

/** What happens with a check-in. */
public sealed interface CheckInEvent extends DomainEvent {

    String checkInId();

    Cadence cadence();

    String keyPersonId();

    @Override
    default String subjectId() {
        return checkInId();
    }

    /** @param dueAt when it is to be held */
    record Scheduled(
            Occurrence occurrence,
            String partnerId,
            String checkInId,
            Cadence cadence,
            String keyPersonId,
            Instant dueAt)
            implements CheckInEvent {}

    record Held(Occurrence occurrence, String partnerId, String checkInId, Cadence cadence, String keyPersonId)
            implements CheckInEvent {}
}
