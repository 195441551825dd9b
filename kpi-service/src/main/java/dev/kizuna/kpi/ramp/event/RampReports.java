package dev.kizuna.kpi.ramp.event;

import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.event.partner.RampTarget;
import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Reads reports about ramps; what cannot be is an {@link IllegalArgumentException}, so that a dead letter tells of it. */
public final class RampReports {

    private static final Instant LATEST = Instant.parse("9900-01-01T00:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(9900, 1, 1);

    private RampReports() {}

    public static Appointment of(KeyPersonAppointed event) {
        Instant start = event.getRampStart();
        if (start.isBefore(Instant.EPOCH) || start.isAfter(LATEST)) {
            throw new IllegalArgumentException("rampStart must be from 1970 to 9900 and not " + start);
        }
        return new Appointment(moment(event), start, targets(event.getTargets()));
    }

    public static Plan of(RampPlanAgreed event) {
        return new Plan(moment(event), targets(event.getTargets()));
    }

    public static Moment of(KeyPersonStoodDown event) {
        return moment(event);
    }

    public static LoadPhase of(LoadPhasePlanned event) {
        if (event.getFrom().isBefore(FIRST_DAY) || event.getTo().isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("A phase of the load lies from " + FIRST_DAY + " to " + LAST_DAY
                    + " and not from " + event.getFrom() + " to " + event.getTo());
        }
        return new LoadPhase(
                moment(event),
                event.getPhaseId(),
                LoadPhase.Kind.valueOf(event.getKind().name()),
                event.getFrom(),
                event.getTo(),
                event.getTargetPercent());
    }

    public static Success of(IntermediateSuccessNoted event) {
        return new Success(
                moment(event),
                event.getSuccessId(),
                event.getKind(),
                event.getDealId().orElse(null),
                event.getKpiId().orElse(null));
    }

    private static Moment moment(SpecificRecord event) {
        return new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
    }

    private static List<Target> targets(List<RampTarget> targets) {
        return targets.stream()
                .map(target -> new Target(
                        target.getRampDay(), Metric.valueOf(target.getMetric().name()), target.getTarget()))
                .toList();
    }
}
