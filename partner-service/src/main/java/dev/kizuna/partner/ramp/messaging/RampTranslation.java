package dev.kizuna.partner.ramp.messaging;

import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.ramp.domain.RampEvent;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
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
                        .build();
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
