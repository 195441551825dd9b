package dev.kizuna.partner.ramp.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampEvent;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import org.bson.Document;

/** Ramps as documents. */
final class RampDocuments extends ChronicleDocuments<Ramp, RampEvent> {

    private static final String TARGETS = "targets";

    RampDocuments() {
        super(Ramp::new);
    }

    @Override
    protected Document event(RampEvent event) {
        return switch (event) {
            case PlanAgreed agreed ->
                EventDocuments.of("plan-agreed", agreed).append(TARGETS, TargetDocuments.write(agreed.targets()));
        };
    }

    @Override
    protected RampEvent event(Document event, String keyPersonId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "plan-agreed" ->
                new PlanAgreed(occurrence(event), partnerId, keyPersonId, TargetDocuments.read(event, TARGETS));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
