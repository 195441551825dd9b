package dev.kizuna.partner.fit.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;

/** What happens with the fit of a partner. */
public sealed interface FitEvent extends DomainEvent {

    @Override
    default String subjectId() {
        return partnerId();
    }

    /** It was judged by the criteria. */
    record Assessed(Occurrence occurrence, String partnerId, Assessment assessment) implements FitEvent {}
}
