package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;

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
}
