package dev.kizuna.partner.ramp.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.partnership.application.LocalDays;
import dev.kizuna.partner.ramp.domain.IntermediateSuccess;
import dev.kizuna.partner.ramp.domain.PersonalKpi;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampStart;
import dev.kizuna.partner.ramp.domain.RampStarts;
import dev.kizuna.partner.ramp.domain.RampTarget;
import dev.kizuna.partner.ramp.domain.Ramps;
import dev.kizuna.partner.ramp.domain.SuccessKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staged targets and personal KPIs are agreed with the key person, and what comes of them is noted. */
@Component
public final class GoingThroughRamp {

    private final Ramps ramps;
    private final RampStarts starts;
    private final SuccessKinds kinds;
    private final LocalDays days;
    private final Occurrences occurrences;

    GoingThroughRamp(Ramps ramps, RampStarts starts, SuccessKinds kinds, LocalDays days, Occurrences occurrences) {
        this.ramps = ramps;
        this.starts = starts;
        this.kinds = kinds;
        this.days = days;
        this.occurrences = occurrences;
    }

    @FunctionalInterface
    private interface Step {

        Decision<Ramp> of(Ramp ramp, RampStart start, Occurrence occurrence);
    }

    /** @param target the key person */
    public Outcome<Ramp> agreePlan(Target target, List<RampTarget> targets, @Nullable String agreedBy) {
        return take(target, (ramp, start, occurrence) -> ramp.agreePlan(occurrence, start, targets, agreedBy));
    }

    /** @param target the key person */
    public Outcome<Ramp> agreeKpi(Target target, PersonalKpi kpi) {
        return take(
                target,
                (ramp, start, occurrence) ->
                        ramp.agreeKpi(occurrence, start, kpi, days.of(start.partnerId(), occurrence.at())));
    }

    /** @param target the key person */
    public Outcome<Ramp> noteActual(Target target, String kpiId, int actual) {
        return take(target, (ramp, _, occurrence) -> ramp.noteActual(occurrence, kpiId, actual));
    }

    /** @param target the key person */
    public Outcome<Ramp> noteSuccess(Target target, IntermediateSuccess success) {
        return take(target, (ramp, start, occurrence) -> ramp.noteSuccess(occurrence, start, kinds, success));
    }

    private Outcome<Ramp> take(Target target, Step step) {
        var found = starts.find(target.id());
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        var start = found.get();
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.continued(ramps, target, Ramp.offered(start), ramp -> step.of(ramp, start, occurrence));
    }
}
