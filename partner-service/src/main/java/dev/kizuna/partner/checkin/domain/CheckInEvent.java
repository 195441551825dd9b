package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** @param minutes how long it took, when that is known */
    record Held(
            Occurrence occurrence,
            String partnerId,
            String checkInId,
            Cadence cadence,
            String keyPersonId,
            @Nullable Integer minutes)
            implements CheckInEvent {}

    /** @param reason stable code */
    record Cancelled(
            Occurrence occurrence,
            String partnerId,
            String checkInId,
            Cadence cadence,
            String keyPersonId,
            @Nullable String reason)
            implements CheckInEvent {}
}
