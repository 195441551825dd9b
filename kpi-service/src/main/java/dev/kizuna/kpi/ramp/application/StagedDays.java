package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.RampDays;
import java.util.Optional;

/** The stages of a ramp as its targets cut it. */
public final class StagedDays implements RampDays {

    private final Ramps ramps;

    public StagedDays(Ramps ramps) {
        this.ramps = ramps;
    }

    @Override
    public Optional<Stages> of(String keyPersonId) {
        return ramps.find(keyPersonId)
                .filter(Ramp::hasBegun)
                .map(ramp -> new Stages(
                        ramp.firstDay(),
                        ramp.targets().stream().map(Target::rampDay).toList()));
    }
}
