package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.application.RampProgress.Status;
import dev.kizuna.kpi.ramp.application.RampProgress.TargetProgress;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows a key person's ramp with what the scorecards count towards each target. */
public final class ReadingRamps {

    private final Ramps ramps;
    private final Scorecards scorecards;

    public ReadingRamps(Ramps ramps, Scorecards scorecards) {
        this.ramps = ramps;
        this.scorecards = scorecards;
    }

    /** The ramp of a key person who has been appointed. */
    public Optional<RampProgress> read(String keyPersonId) {
        return ramps.find(keyPersonId).filter(Ramp::hasBegun).map(this::progress);
    }

    private RampProgress progress(Ramp ramp) {
        List<Target> targets = ramp.targets().stream()
                .sorted(Comparator.comparingInt(Target::rampDay).thenComparing(Target::metric))
                .toList();
        LocalDate last =
                targets.stream().map(ramp::dueOn).max(Comparator.naturalOrder()).orElse(ramp.firstDay());
        List<DayScorecard> days = scorecards
                .find(Scope.KEY_PERSON, ramp.keyPersonId(), ramp.firstDay(), last)
                .orElse(List.of());
        return new RampProgress(
                ramp,
                targets.stream().map(target -> progress(ramp, target, days)).toList());
    }

    private static TargetProgress progress(Ramp ramp, Target target, List<DayScorecard> days) {
        LocalDate dueOn = ramp.dueOn(target);
        String counter = target.metric().counter().label();
        long actual = days.stream()
                .filter(card -> !card.day().isAfter(dueOn))
                .mapToLong(card -> card.counters().getOrDefault(counter, 0L))
                .sum();
        Outcome outcome = ramp.outcomeOf(target);
        if (outcome == null) {
            return new TargetProgress(target, actual, dueOn, Status.OPEN, null);
        }
        return outcome.reached()
                ? new TargetProgress(target, actual, dueOn, Status.REACHED, outcome.at())
                : new TargetProgress(target, actual, dueOn, Status.MISSED, null);
    }
}
