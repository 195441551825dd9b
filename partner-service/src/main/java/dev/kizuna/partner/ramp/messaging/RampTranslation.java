package dev.kizuna.partner.ramp.messaging;

import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.PersonalKpiAgreed;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.ramp.domain.RampEvent;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiActualNoted;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import dev.kizuna.partner.ramp.domain.RampTarget;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Ramps on partner.keyperson. */
@Component
public final class RampTranslation implements EventTranslation<RampEvent> {

    RampTranslation() {}

    @Override
    public Class<RampEvent> type() {
        return RampEvent.class;
    }

    @Override
    public OutboxEntry entry(RampEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(RampEvent event) {
        return switch (event) {
            case PlanAgreed agreed ->
                RampPlanAgreed.newBuilder()
                        .setEventId(agreed.occurrence().eventId())
                        .setOccurredAt(agreed.occurrence().at())
                        .setPartnerId(agreed.partnerId())
                        .setKeyPersonId(agreed.keyPersonId())
                        .setTargets(targets(agreed.targets()))
                        .setAgreedBy(agreed.agreedBy())
                        .build();
            case KpiAgreed agreed ->
                PersonalKpiAgreed.newBuilder()
                        .setEventId(agreed.occurrence().eventId())
                        .setOccurredAt(agreed.occurrence().at())
                        .setPartnerId(agreed.partnerId())
                        .setKeyPersonId(agreed.keyPersonId())
                        .setKpiId(agreed.kpi().kpiId())
                        .setMetric(agreed.kpi().metric())
                        .setTarget(agreed.kpi().target())
                        .setDueOn(agreed.kpi().dueOn())
                        .build();
            case SuccessNoted noted ->
                IntermediateSuccessNoted.newBuilder()
                        .setEventId(noted.occurrence().eventId())
                        .setOccurredAt(noted.occurrence().at())
                        .setPartnerId(noted.partnerId())
                        .setKeyPersonId(noted.keyPersonId())
                        .setSuccessId(noted.success().successId())
                        .setKind(noted.success().kind())
                        .setDealId(noted.success().dealId())
                        .setKpiId(noted.success().kpiId())
                        .build();
            case KpiActualNoted noted ->
                throw new IllegalArgumentException("The figures of " + noted.kpiId() + " are nobody else's matter");
        };
    }

    /** Targets as they are told, by whomever. */
    public static List<dev.kizuna.event.partner.RampTarget> targets(List<RampTarget> targets) {
        return targets.stream()
                .map(target -> dev.kizuna.event.partner.RampTarget.newBuilder()
                        .setRampDay(target.rampDay())
                        .setMetric(RampMetric.valueOf(target.metric().name()))
                        .setTarget(target.target())
                        .build())
                .toList();
    }
}
