package dev.kizuna.partner.partnership.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The joint improvement plans of a partnership, in the order in which they were begun; at most one runs. */
public record Improvements(List<ImprovementPlan> plans) {

    public static final Improvements NONE = new Improvements(List.of());

    public Improvements {
        plans = List.copyOf(plans);
    }

    public Optional<ImprovementPlan> find(String planId) {
        return plans.stream().filter(plan -> plan.planId().equals(planId)).findFirst();
    }

    public Optional<ImprovementPlan> running() {
        return plans.stream().filter(ImprovementPlan::isRunning).findFirst();
    }

    /** The plan that shows that nothing more can be made of the partnership: the last one tried, if it failed. */
    public Optional<ImprovementPlan> lastFailed() {
        return running().isPresent()
                ? Optional.empty()
                : plans.stream()
                        .filter(plan -> !plan.isRunning())
                        .reduce((_, later) -> later)
                        .filter(ImprovementPlan::hasFailed);
    }

    Decision<Improvements> begin(Occurrence occurrence, String partnerId, ImprovementPlan.Draft draft) {
        Optional<ImprovementPlan> known = find(draft.planId());
        if (known.isPresent()) {
            return known.get().saysTheSameAs(draft)
                    ? Decision.unchanged(this)
                    : Decision.against(
                            Rule.ALREADY_EXISTS, "planId", "\"" + draft.planId() + "\" is another plan of the partner");
        }
        Optional<ImprovementPlan> running = running();
        if (running.isPresent()) {
            return Decision.against(
                    Rule.IMPROVEMENT_RUNNING,
                    "\"" + running.get().planId() + "\" is running; end it before the next is begun");
        }
        if (!draft.reviewDueAt().isAfter(occurrence.at())) {
            return Decision.against(Rule.OUT_OF_ORDER, "reviewDueAt", "must be after the plan's beginning");
        }
        return new Decision.Accepted<>(
                with(ImprovementPlan.begin(occurrence.at(), draft)),
                List.of(new PartnerEvent.ImprovementBegun(occurrence, partnerId, draft)));
    }

    Decision<Improvements> review(
            Occurrence occurrence, String partnerId, String planId, ImprovementPlan.Review review) {
        return running(
                occurrence,
                planId,
                plan -> new Decision.Accepted<>(
                        with(plan.with(review)),
                        List.of(new PartnerEvent.ImprovementReviewed(occurrence, partnerId, planId, review))));
    }

    Decision<Improvements> end(Occurrence occurrence, String partnerId, String planId, ImprovementOutcome outcome) {
        return running(occurrence, planId, plan -> {
            if (outcome != ImprovementOutcome.ABANDONED && plan.reviews().isEmpty()) {
                return Decision.against(
                        Rule.IMPROVEMENT_NOT_REVIEWED, "Nobody can say how it went before both sides looked at it");
            }
            return new Decision.Accepted<>(
                    with(plan.with(new ImprovementPlan.End(occurrence.at(), outcome))),
                    List.of(new PartnerEvent.ImprovementEnded(occurrence, partnerId, planId, outcome)));
        });
    }

    private Decision<Improvements> running(
            Occurrence occurrence, String planId, Function<ImprovementPlan, Decision<Improvements>> action) {
        Optional<ImprovementPlan> known = find(planId);
        if (known.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "The partner has no improvement plan \"" + planId + "\"");
        }
        ImprovementPlan plan = known.get();
        if (!plan.isRunning()) {
            return Decision.wrongState("The improvement plan \"" + planId + "\" has ended");
        }
        if (occurrence.at().isBefore(plan.latest())) {
            return Decision.against(
                    Rule.OUT_OF_ORDER,
                    "occurredAt",
                    occurrence.at() + " is before what happened last with the plan, " + plan.latest());
        }
        return action.apply(plan);
    }

    private Improvements with(ImprovementPlan plan) {
        List<ImprovementPlan> next = new ArrayList<>();
        boolean known = false;
        for (ImprovementPlan present : plans) {
            boolean same = present.planId().equals(plan.planId());
            next.add(same ? plan : present);
            known |= same;
        }
        if (!known) {
            next.add(plan);
        }
        return new Improvements(next);
    }
}
