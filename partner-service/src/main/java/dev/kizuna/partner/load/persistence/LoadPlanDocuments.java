package dev.kizuna.partner.load.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.load.domain.LoadEvent;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadEvent.PhaseWithdrawn;
import dev.kizuna.partner.load.domain.LoadEvent.ValleyMissed;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import java.time.LocalDate;
import org.bson.Document;

/** Load plans as documents. */
final class LoadPlanDocuments extends ChronicleDocuments<LoadPlan, LoadEvent> {

    private static final String PHASE_ID = "phaseId";
    private static final String FROM = "from";
    private static final String TO = "to";

    LoadPlanDocuments() {
        super(LoadPlan::new);
    }

    @Override
    protected Document event(LoadEvent event) {
        return switch (event) {
            case PhasePlanned planned ->
                EventDocuments.of("phase-planned", planned)
                        .append(PHASE_ID, planned.phase().phaseId())
                        .append("kind", planned.phase().kind().name())
                        .append(FROM, planned.phase().from().toString())
                        .append(TO, planned.phase().to().toString())
                        .append("targetPercent", planned.phase().targetPercent());
            case PhaseWithdrawn withdrawn ->
                EventDocuments.of("phase-withdrawn", withdrawn).append(PHASE_ID, withdrawn.phaseId());
            case ValleyMissed missed ->
                EventDocuments.of("valley-missed", missed)
                        .append(FROM, missed.from().toString())
                        .append(TO, missed.to().toString());
        };
    }

    @Override
    protected LoadEvent event(Document event, String keyPersonId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "phase-planned" -> new PhasePlanned(occurrence(event), partnerId, keyPersonId, phase(event));
            case "phase-withdrawn" ->
                new PhaseWithdrawn(occurrence(event), partnerId, keyPersonId, text(event, PHASE_ID));
            case "valley-missed" ->
                new ValleyMissed(occurrence(event), partnerId, keyPersonId, day(event, FROM), day(event, TO));
            default -> throw EventDocuments.unknown(event);
        };
    }

    private static LoadPhase phase(Document event) {
        return new LoadPhase(
                text(event, PHASE_ID),
                LoadPhase.Kind.valueOf(text(event, "kind")),
                day(event, FROM),
                day(event, TO),
                event.getInteger("targetPercent"));
    }

    private static LocalDate day(Document event, String field) {
        return LocalDate.parse(text(event, field));
    }
}
