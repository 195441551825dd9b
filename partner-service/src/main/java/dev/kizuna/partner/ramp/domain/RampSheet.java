package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ramp looked at on a day.
 *
 * @param source where the targets come from
 * @param agreedAt null while they are only offered
 * @param agreedBy with whom; null where that was not said
 * @param firstDay null while the person never was in the role
 * @param today in the days of the partner
 * @param phase of the load in which today lies
 */
public record RampSheet(
        Ramp ramp,
        RampStart start,
        Source source,
        @Nullable Instant agreedAt,
        @Nullable String agreedBy,
        @Nullable LocalDate firstDay,
        LocalDate today,
        @Nullable LoadPhase phase,
        List<Milestone> milestones) {

    /** Where targets come from. */
    public enum Source {
        /** The defaults, which are offered until others are agreed. */
        DEFAULTS,
        /** Given when the role was announced. */
        APPOINTMENT,
        /** Agreed since then. */
        PLAN
    }

    public RampSheet {
        milestones = List.copyOf(milestones);
    }

    /** @param phases of the load plan */
    public static RampSheet of(Ramp ramp, RampStart start, List<LoadPhase> phases, ZoneId zone, Instant now) {
        Optional<PlanAgreed> plan = ramp.plan(start);
        boolean atAppointment = !start.targets().isEmpty();
        List<RampTarget> targets =
                plan.map(PlanAgreed::targets).orElse(atAppointment ? start.targets() : StagedTargets.DEFAULTS);
        Source source = plan.isPresent() ? Source.PLAN : atAppointment ? Source.APPOINTMENT : Source.DEFAULTS;
        @Nullable Instant begins = start.firstDay();
        @Nullable LocalDate firstDay = begins == null ? null : LocalDate.ofInstant(begins, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new RampSheet(
                ramp,
                start,
                source,
                plan.map(agreed -> agreed.occurrence().at()).orElse(atAppointment ? start.appointedAt() : null),
                plan.map(PlanAgreed::agreedBy).orElse(null),
                firstDay,
                today,
                phases.stream().filter(phase -> phase.covers(today)).findFirst().orElse(null),
                firstDay == null
                        ? targets.stream()
                                .map(target -> new Milestone(target, null, target.target(), List.of()))
                                .toList()
                        : new EffectiveTargets(firstDay, phases).of(targets));
    }

    /** Day of the ramp that today is, from 1 on; null before it. */
    public @Nullable Integer rampDay() {
        return firstDay == null || today.isBefore(firstDay) ? null : (int) ChronoUnit.DAYS.between(firstDay, today) + 1;
    }
}
