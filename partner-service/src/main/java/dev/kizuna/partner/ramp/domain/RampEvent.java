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

    /**
     * The staged targets were agreed or changed; the latest hold.
     *
     * @param agreedBy with whom; the key person where nobody else is named
     */
    record PlanAgreed(
            Occurrence occurrence, String partnerId, String keyPersonId, List<RampTarget> targets, String agreedBy)
            implements RampEvent {

        public PlanAgreed {
            targets = List.copyOf(targets);
        }
    }

    /** The key person set a target of their own. */
    record KpiAgreed(Occurrence occurrence, String partnerId, String keyPersonId, PersonalKpi kpi)
            implements RampEvent {}

    /** How far a personal KPI is. That stays between the person and those who help; only reaching it is told. */
    record KpiActualNoted(Occurrence occurrence, String partnerId, String keyPersonId, String kpiId, int actual)
            implements RampEvent {}

    /** A visible step closer to the next target. */
    record SuccessNoted(Occurrence occurrence, String partnerId, String keyPersonId, IntermediateSuccess success)
            implements RampEvent {}
}
