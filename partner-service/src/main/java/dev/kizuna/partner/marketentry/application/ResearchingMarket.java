package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.marketentry.domain.Finding;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import org.springframework.stereotype.Component;

/** What has to be known of a market before anybody is approached is found out. */
@Component
public final class ResearchingMarket {

    private final MarketEntryPlans plans;
    private final MarketEntryCatalogue catalogue;
    private final Occurrences occurrences;

    ResearchingMarket(MarketEntryPlans plans, MarketEntryCatalogue catalogue, Occurrences occurrences) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<MarketEntryPlan> note(Target target, Finding finding) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                plans,
                target,
                plan -> plan.note(
                        occurrence, finding, catalogue.version(plan.planned().rulesVersion())));
    }
}
