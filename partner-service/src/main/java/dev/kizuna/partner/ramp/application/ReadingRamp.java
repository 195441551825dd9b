package dev.kizuna.partner.ramp.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.partnership.application.LocalDays;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampSheet;
import dev.kizuna.partner.ramp.domain.RampStart;
import dev.kizuna.partner.ramp.domain.RampStarts;
import dev.kizuna.partner.ramp.domain.Ramps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a ramp as it is today: what was agreed, or is offered until then, and what valleys leave of it. */
@Component
public final class ReadingRamp {

    private final Ramps ramps;
    private final RampStarts starts;
    private final LoadPlans plans;
    private final LocalDays days;
    private final Clock clock;

    ReadingRamp(Ramps ramps, RampStarts starts, LoadPlans plans, LocalDays days, Clock clock) {
        this.ramps = ramps;
        this.starts = starts;
        this.plans = plans;
        this.days = days;
        this.clock = clock;
    }

    /** Empty when nobody has the id; version 0 while nothing was agreed or noted. */
    public Optional<Versioned<RampSheet>> find(String keyPersonId) {
        return starts.find(keyPersonId)
                .map(start -> ramps.find(keyPersonId)
                        .orElseGet(() -> new Versioned<>(Ramp.offered(start), 0))
                        .map(ramp -> sheet(ramp, start)));
    }

    /** What a command made of a ramp. */
    public Outcome<RampSheet> after(Outcome<Ramp> outcome) {
        return outcome.map(ramp -> sheet(ramp, starts.find(ramp.id()).orElseThrow()));
    }

    private RampSheet sheet(Ramp ramp, RampStart start) {
        List<LoadPhase> phases =
                plans.find(ramp.id()).map(found -> found.value().phases()).orElse(List.of());
        return RampSheet.of(ramp, start, phases, days.zoneOf(ramp.partnerId()).orElseThrow(), clock.instant());
    }
}
