package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.signal.domain.Signal;
import org.jspecify.annotations.Nullable;

/** What happens on the way to, in and out of the role of a key person. */
public sealed interface KeyPersonEvent extends DomainEvent {

    String keyPersonId();

    @Override
    default String subjectId() {
        return keyPersonId();
    }

    record Nominated(
            Occurrence occurrence, String partnerId, String keyPersonId, String nominationId, String nominatedBy)
            implements KeyPersonEvent {}

    record NominationConfirmed(
            Occurrence occurrence, String partnerId, String keyPersonId, String nominationId, String confirmedBy)
            implements KeyPersonEvent {}

    record NominationApproved(
            Occurrence occurrence, String partnerId, String keyPersonId, String nominationId, String approvedBy)
            implements KeyPersonEvent {}

    record NominationRejected(
            Occurrence occurrence,
            String partnerId,
            String keyPersonId,
            String nominationId,
            String rejectedBy,
            String reason)
            implements KeyPersonEvent {}

    /** @param nominationId the nomination that led here, or null for a role that was taken over */
    record Appointed(
            Occurrence occurrence,
            String partnerId,
            String keyPersonId,
            Appointment appointment,
            @Nullable String nominationId)
            implements KeyPersonEvent {}

    record Activated(Occurrence occurrence, String partnerId, String keyPersonId) implements KeyPersonEvent {}

    record CharterAgreed(Occurrence occurrence, String partnerId, String keyPersonId, Charter charter)
            implements KeyPersonEvent {}

    record StoodDown(
            Occurrence occurrence,
            String partnerId,
            String keyPersonId,
            @Nullable String successorId,
            @Nullable String reason)
            implements KeyPersonEvent {}

    record SignalObserved(Occurrence occurrence, String partnerId, String keyPersonId, Signal signal)
            implements KeyPersonEvent {}
}
