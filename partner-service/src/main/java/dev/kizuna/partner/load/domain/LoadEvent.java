package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.LocalDate;

/** What happens with the load of a key person. */
public sealed interface LoadEvent extends DomainEvent {

    String keyPersonId();

    @Override
    default String subjectId() {
        return keyPersonId();
    }

    /** A peak or a valley was planned. */
    record PhasePlanned(Occurrence occurrence, String partnerId, String keyPersonId, LoadPhase phase)
            implements LoadEvent {}

    /** A planned phase was taken back. */
    record PhaseWithdrawn(Occurrence occurrence, String partnerId, String keyPersonId, String phaseId)
            implements LoadEvent {}

    /** It was noticed that a stretch has no valley where one is needed. */
    record ValleyMissed(Occurrence occurrence, String partnerId, String keyPersonId, LocalDate from, LocalDate to)
            implements LoadEvent {}
}
