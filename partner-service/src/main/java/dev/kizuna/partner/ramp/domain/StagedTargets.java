package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.List;
import java.util.Optional;

/** What staged targets must be, whoever agrees them. */
public final class StagedTargets {

    /** Of the article: 5 prospects by day 30, 2 PoCs by day 60, the first order by day 90. */
    public static final List<RampTarget> DEFAULTS = List.of(
            new RampTarget(30, RampMetric.PROSPECTS, 5),
            new RampTarget(60, RampMetric.POCS, 2),
            new RampTarget(90, RampMetric.ORDERS, 1));

    private StagedTargets() {}

    /** Refuses targets that fall; they are counts since the ramp's start, which never do. */
    public static <T> Optional<Decision<T>> objection(List<RampTarget> targets) {
        for (int i = 0; i < targets.size(); i++) {
            RampTarget target = targets.get(i);
            Optional<RampTarget> higher = targets.stream()
                    .filter(other -> other.metric() == target.metric())
                    .filter(other -> other.rampDay() < target.rampDay() && other.target() > target.target())
                    .findFirst();
            if (higher.isPresent()) {
                return Optional.of(Decision.against(
                        Rule.TARGETS_FALL,
                        "targets/" + i + "/target",
                        "is " + target.target() + " by day " + target.rampDay() + ", but "
                                + higher.get().target() + " are asked by day "
                                + higher.get().rampDay()));
            }
        }
        return Optional.empty();
    }
}
