package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.domain.Asked;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The targets of key persons' ramps beside their figures: of each metric the last, with what should be there by a day. */
public final class RampTargets implements Targets {

    private static final String UNIT = "count";

    private final Ramps ramps;

    public RampTargets(Ramps ramps) {
        this.ramps = ramps;
    }

    @Override
    public List<Target> of(Scope scope, String scopeId, LocalDate day) {
        return scope != Scope.KEY_PERSON
                ? List.of()
                : ramps.find(scopeId)
                        .filter(Ramp::hasBegun)
                        .filter(ramp -> !day.isBefore(ramp.firstDay()))
                        .map(ramp -> targets(ramp, day))
                        .orElse(List.of());
    }

    private static List<Target> targets(Ramp ramp, LocalDate day) {
        Map<Metric, Asked> last = new LinkedHashMap<>();
        ramp.asked().forEach(asked -> last.put(asked.agreed().metric(), asked));
        return last.values().stream()
                .map(asked -> new Target(
                        asked.agreed().metric().counter().label(),
                        UNIT,
                        ramp.firstDay(),
                        BigDecimal.valueOf(asked.count()),
                        ramp.toDate(asked.agreed().metric(), day),
                        false))
                .toList();
    }
}
