package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import dev.kizuna.partner.marketentry.domain.Pilot;
import org.springframework.stereotype.Component;

/** The product is tried out with one or two of those who showed interest. */
@Component
public final class TryingOut {

    private final MarketEntryPlans plans;
    private final MarketEntryCatalogue catalogue;
    private final Occurrences occurrences;

    TryingOut(MarketEntryPlans plans, MarketEntryCatalogue catalogue, Occurrences occurrences) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<MarketEntryPlan> begin(Target target, Pilot.Draft draft) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                plans,
                target,
                plan -> plan.beginPilot(
                        occurrence, draft, catalogue.version(plan.planned().rulesVersion())));
    }

    public Outcome<MarketEntryPlan> end(Target target, String pilotId, int actual) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(plans, target, plan -> plan.endPilot(occurrence, pilotId, actual));
    }
}
