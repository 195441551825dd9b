package dev.kizuna.partner.load.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.load.domain.LoadEvent;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import java.time.LocalDate;
import org.bson.Document;

/** Load plans as documents. */
final class LoadPlanDocuments extends ChronicleDocuments<LoadPlan, LoadEvent> {

    LoadPlanDocuments() {
        super(LoadPlan::new);
    }

    @Override
    protected Document event(LoadEvent event) {
        return switch (event) {
            case PhasePlanned planned ->
                EventDocuments.of("phase-planned", planned)
                        .append("phaseId", planned.phase().phaseId())
                        .append("kind", planned.phase().kind().name())
                        .append("from", planned.phase().from().toString())
                        .append("to", planned.phase().to().toString());
        };
    }

    @Override
    protected LoadEvent event(Document event, String keyPersonId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "phase-planned" -> new PhasePlanned(occurrence(event), partnerId, keyPersonId, phase(event));
            default -> throw EventDocuments.unknown(event);
        };
    }

    private static LoadPhase phase(Document event) {
        return new LoadPhase(
                text(event, "phaseId"),
                LoadPhase.Kind.valueOf(text(event, "kind")),
                LocalDate.parse(text(event, "from")),
                LocalDate.parse(text(event, "to")));
    }
}
