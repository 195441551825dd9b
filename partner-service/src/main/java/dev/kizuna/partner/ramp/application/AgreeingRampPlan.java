package dev.kizuna.partner.ramp.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampStarts;
import dev.kizuna.partner.ramp.domain.RampTarget;
import dev.kizuna.partner.ramp.domain.Ramps;
import java.util.List;
import org.springframework.stereotype.Component;

/** The staged targets of a ramp are agreed with the key person; the latest hold. */
@Component
public final class AgreeingRampPlan {

    private final Ramps ramps;
    private final RampStarts starts;
    private final Occurrences occurrences;

    AgreeingRampPlan(Ramps ramps, RampStarts starts, Occurrences occurrences) {
        this.ramps = ramps;
        this.starts = starts;
        this.occurrences = occurrences;
    }

    /** @param target the key person */
    public Outcome<Ramp> agree(Target target, List<RampTarget> targets) {
        var start = starts.find(target.id());
        if (start.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.continued(
                ramps, target, Ramp.offered(start.get()), ramp -> ramp.agreePlan(occurrence, start.get(), targets));
    }
}
