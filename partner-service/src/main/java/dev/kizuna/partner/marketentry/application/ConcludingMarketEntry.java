package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.marketentry.domain.MarketEntryOutcome;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import java.util.List;
import org.springframework.stereotype.Component;

/** It is decided, with reasons, what follows from a plan. */
@Component
public final class ConcludingMarketEntry {

    private final MarketEntryPlans plans;
    private final Occurrences occurrences;

    ConcludingMarketEntry(MarketEntryPlans plans, Occurrences occurrences) {
        this.plans = plans;
        this.occurrences = occurrences;
    }

    public Outcome<MarketEntryPlan> conclude(Target target, MarketEntryOutcome outcome, List<String> reasons) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(plans, target, plan -> plan.conclude(occurrence, outcome, reasons));
    }
}
