package dev.kizuna.partner.support.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;

/** What happens among those who support a key person. */
public sealed interface SupportEvent extends DomainEvent {

    String keyPersonId();

    String memberId();

    @Override
    default String subjectId() {
        return keyPersonId();
    }

    /** Somebody takes over a task. */
    record MemberJoined(Occurrence occurrence, String partnerId, String keyPersonId, String memberId, SupportTask task)
            implements SupportEvent {}

    /** Somebody supports no longer, whatever the task was. */
    record MemberLeft(Occurrence occurrence, String partnerId, String keyPersonId, String memberId)
            implements SupportEvent {}
}
