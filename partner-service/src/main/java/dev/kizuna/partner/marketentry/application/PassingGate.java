package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.marketentry.domain.Gate;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import org.springframework.stereotype.Component;

/** A plan goes on when it has done what its gate asks for. */
@Component
public final class PassingGate {

    private final MarketEntryPlans plans;
    private final MarketEntryCatalogue catalogue;
    private final Occurrences occurrences;

    PassingGate(MarketEntryPlans plans, MarketEntryCatalogue catalogue, Occurrences occurrences) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<MarketEntryPlan> pass(Target target, Gate gate) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                plans,
                target,
                plan -> plan.pass(
                        occurrence, gate, catalogue.version(plan.planned().rulesVersion())));
    }
}
