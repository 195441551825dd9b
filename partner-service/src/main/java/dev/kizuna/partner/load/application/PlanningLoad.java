package dev.kizuna.partner.load.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.load.domain.RoleHolder;
import dev.kizuna.partner.load.domain.RoleHolders;
import dev.kizuna.partner.partnership.application.LocalDays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Peaks and valleys of a key person are planned and taken back. */
@Component
public final class PlanningLoad {

    private final LoadPlans plans;
    private final RoleHolders holders;
    private final LocalDays days;
    private final Occurrences occurrences;

    PlanningLoad(LoadPlans plans, RoleHolders holders, LocalDays days, Occurrences occurrences) {
        this.plans = plans;
        this.holders = holders;
        this.days = days;
        this.occurrences = occurrences;
    }

    /** @param target the key person */
    public Outcome<LoadPlan> plan(Target target, LoadPhase phase) {
        return change(target, (occurrence, holder) -> plan -> plan.plan(occurrence, holder, phase));
    }

    /** @param target the key person */
    public Outcome<LoadPlan> withdraw(Target target, String phaseId) {
        return change(
                target,
                (occurrence, holder) ->
                        plan -> plan.withdraw(occurrence, phaseId, days.of(holder.partnerId(), occurrence.at())));
    }

    private Outcome<LoadPlan> change(
            Target target, BiFunction<Occurrence, RoleHolder, Function<LoadPlan, Decision<LoadPlan>>> decision) {
        var holder = holders.holder(target.id());
        if (holder.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.continued(
                plans,
                target,
                LoadPlan.empty(target.id(), holder.get().partnerId()),
                decision.apply(occurrence, holder.get()));
    }
}
