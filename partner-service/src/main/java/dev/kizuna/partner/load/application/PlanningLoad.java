package dev.kizuna.partner.load.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.load.domain.RoleHolders;
import org.springframework.stereotype.Component;

/** Peaks and valleys of a key person are planned. */
@Component
public final class PlanningLoad {

    private final LoadPlans plans;
    private final RoleHolders holders;
    private final Occurrences occurrences;

    PlanningLoad(LoadPlans plans, RoleHolders holders, Occurrences occurrences) {
        this.plans = plans;
        this.holders = holders;
        this.occurrences = occurrences;
    }

    /** @param target the key person */
    public Outcome<LoadPlan> plan(Target target, LoadPhase phase) {
        var holder = holders.holder(target.id());
        if (holder.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.continued(
                plans, target, LoadPlan.empty(holder.get()), plan -> plan.plan(occurrence, holder.get(), phase));
    }
}
