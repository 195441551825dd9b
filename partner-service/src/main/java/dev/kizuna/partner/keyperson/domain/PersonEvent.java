package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;

/** What happens with a person's entry in the directory. */
public sealed interface PersonEvent extends DomainEvent {

    String personId();

    @Override
    default String subjectId() {
        return personId();
    }

    /**
     * The entry has changed.
     *
     * @param keyPerson whether the person is the partner's key person now
     */
    record ProfileChanged(
            Occurrence occurrence, String partnerId, String personId, PersonProfile profile, boolean keyPerson)
            implements PersonEvent {}

    /** The entry is gone, everywhere. */
    record Erased(Occurrence occurrence, String partnerId, String personId) implements PersonEvent {}
}
