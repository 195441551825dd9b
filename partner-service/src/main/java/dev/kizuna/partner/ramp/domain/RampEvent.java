package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.util.List;

/** What happens in a ramp. */
public sealed interface RampEvent extends DomainEvent {

    String keyPersonId();

    @Override
    default String subjectId() {
        return keyPersonId();
    }

    /** The staged targets were agreed or changed; the latest hold. */
    record PlanAgreed(Occurrence occurrence, String partnerId, String keyPersonId, List<RampTarget> targets)
            implements RampEvent {

        public PlanAgreed {
            targets = List.copyOf(targets);
        }
    }
}
