package dev.kizuna.kpi.ramp.messaging;

import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.LoadPhaseWithdrawn;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.domain.Ramps.RampChange;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.ramp.event.RampReports;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Keeps the readable ramps up to date: appointments and plans as reported, outcomes as the ramps' own topology says. */
public final class RampProjection implements EventHandler {

    private final Ramps ramps;

    public RampProjection(Ramps ramps) {
        this.ramps = ramps;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<RampChange> changes = new ArrayList<>();
        Map<String, ZoneId> zones = new HashMap<>();
        for (ReceivedEvent received : events) {
            if (received.event() instanceof PartnerProfile profile) {
                zones.put(profile.getPartnerId(), zone(profile.getTimeZone()));
            } else {
                RampChange change = change(received.event());
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        ramps.locate(zones);
        ramps.change(changes);
    }

    private static @Nullable RampChange change(@Nullable SpecificRecord event) {
        return switch (event) {
            case KeyPersonAppointed e -> {
                Appointment appointment = RampReports.of(e);
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.appointed(appointment));
            }
            case RampPlanAgreed e -> {
                Plan plan = RampReports.of(e);
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.planned(plan));
            }
            case KeyPersonStoodDown e ->
                new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.stoodDown(RampReports.of(e)));
            case LoadPhasePlanned e -> {
                LoadPhase phase = RampReports.of(e);
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.planned(phase));
            }
            case LoadPhaseWithdrawn e ->
                new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.withdrawn(e.getPhaseId()));
            case IntermediateSuccessNoted e -> {
                Success success = RampReports.of(e);
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.succeeded(success));
            }
            case MilestoneReached e -> {
                Outcome outcome = outcome(e.getRampDay(), e.getMetric(), e.getTarget(), true, e.getOccurredAt());
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.with(outcome));
            }
            case MilestoneMissed e -> {
                Outcome outcome = outcome(e.getRampDay(), e.getMetric(), e.getTarget(), false, e.getOccurredAt());
                yield new RampChange(e.getPartnerId(), e.getKeyPersonId(), ramp -> ramp.with(outcome));
            }
            case null, default -> null;
        };
    }

    private static Outcome outcome(int rampDay, String metric, int target, boolean reached, Instant at) {
        return new Outcome(new Target(rampDay, Metric.valueOf(metric), target), reached, at);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timeZone is no zone of the IANA database: " + id, e);
        }
    }
}
