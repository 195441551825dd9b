package dev.kizuna.partner.marketentry.web;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows plans by the rules with which they began, and as they are now. */
@Component
final class MarketEntryAnswers {

    private final MarketEntryCatalogue catalogue;
    private final Clock clock;

    MarketEntryAnswers(MarketEntryCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Something is new, in the plan or as a plan. */
    ResponseEntity<MarketEntryPlanView> created(Outcome<MarketEntryPlan> outcome) {
        return Answers.created(outcome, MarketEntryPlanController.PATH, MarketEntryPlan::id, this::view);
    }

    ResponseEntity<MarketEntryPlanView> done(Outcome<MarketEntryPlan> outcome) {
        return Answers.done(outcome, this::view);
    }

    MarketEntryPlanView view(MarketEntryPlan plan) {
        return MarketEntryPlanView.of(plan, catalogue.version(plan.planned().rulesVersion()), clock.instant());
    }
}
