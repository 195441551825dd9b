package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import dev.kizuna.partner.marketentry.domain.Outreach;
import dev.kizuna.partner.marketentry.domain.OutreachResult;
import org.springframework.stereotype.Component;

/** Those who come first are approached, one after the other. */
@Component
public final class ReachingOut {

    private final MarketEntryPlans plans;
    private final MarketEntryCatalogue catalogue;
    private final Occurrences occurrences;

    ReachingOut(MarketEntryPlans plans, MarketEntryCatalogue catalogue, Occurrences occurrences) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<MarketEntryPlan> plan(Target target, Outreach.Draft draft) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                plans,
                target,
                plan -> plan.planOutreach(
                        occurrence, draft, catalogue.version(plan.planned().rulesVersion())));
    }

    public Outcome<MarketEntryPlan> settle(Target target, String outreachId, OutreachResult result) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(plans, target, plan -> plan.settleOutreach(occurrence, outreachId, result));
    }
}
