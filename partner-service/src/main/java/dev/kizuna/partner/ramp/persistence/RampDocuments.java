package dev.kizuna.partner.ramp.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.ramp.domain.IntermediateSuccess;
import dev.kizuna.partner.ramp.domain.PersonalKpi;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampEvent;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiActualNoted;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import java.time.LocalDate;
import org.bson.Document;

/** Ramps as documents. */
final class RampDocuments extends ChronicleDocuments<Ramp, RampEvent> {

    private static final String TARGETS = "targets";
    private static final String AGREED_BY = "agreedBy";
    private static final String KPI_ID = "kpiId";

    RampDocuments() {
        super(Ramp::new);
    }

    @Override
    protected Document event(RampEvent event) {
        return switch (event) {
            case PlanAgreed agreed ->
                EventDocuments.of("plan-agreed", agreed)
                        .append(TARGETS, TargetDocuments.write(agreed.targets()))
                        .append(AGREED_BY, agreed.agreedBy());
            case KpiAgreed agreed ->
                EventDocuments.of("kpi-agreed", agreed)
                        .append(KPI_ID, agreed.kpi().kpiId())
                        .append("metric", agreed.kpi().metric())
                        .append("target", agreed.kpi().target())
                        .append("dueOn", agreed.kpi().dueOn().toString());
            case KpiActualNoted noted ->
                EventDocuments.of("kpi-actual-noted", noted)
                        .append(KPI_ID, noted.kpiId())
                        .append("actual", noted.actual());
            case SuccessNoted noted ->
                EventDocuments.of("success-noted", noted)
                        .append("successId", noted.success().successId())
                        .append("kind", noted.success().kind())
                        .append("dealId", noted.success().dealId())
                        .append(KPI_ID, noted.success().kpiId());
        };
    }

    @Override
    protected RampEvent event(Document event, String keyPersonId, String partnerId) {
        var occurrence = occurrence(event);
        return switch (EventDocuments.type(event)) {
            case "plan-agreed" ->
                new PlanAgreed(
                        occurrence,
                        partnerId,
                        keyPersonId,
                        TargetDocuments.read(event, TARGETS),
                        text(event, AGREED_BY));
            case "kpi-agreed" -> new KpiAgreed(occurrence, partnerId, keyPersonId, kpi(event));
            case "kpi-actual-noted" ->
                new KpiActualNoted(occurrence, partnerId, keyPersonId, text(event, KPI_ID), event.getInteger("actual"));
            case "success-noted" -> new SuccessNoted(occurrence, partnerId, keyPersonId, success(event));
            default -> throw EventDocuments.unknown(event);
        };
    }

    private static PersonalKpi kpi(Document event) {
        return new PersonalKpi(
                text(event, KPI_ID),
                text(event, "metric"),
                event.getInteger("target"),
                LocalDate.parse(text(event, "dueOn")));
    }

    private static IntermediateSuccess success(Document event) {
        return new IntermediateSuccess(
                text(event, "successId"), text(event, "kind"), event.getString("dealId"), event.getString(KPI_ID));
    }
}
