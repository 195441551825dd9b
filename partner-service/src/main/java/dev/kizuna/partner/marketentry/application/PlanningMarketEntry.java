package dev.kizuna.partner.marketentry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import dev.kizuna.partner.partnership.application.LocalDays;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A partner sets out for a market. The plan takes the first free place among those for the same market, and a place is
 * free only after the one before is concluded; so that two at once are impossible however many ask.
 */
@Component
public final class PlanningMarketEntry {

    private final MarketEntryPlans plans;
    private final People people;
    private final LocalDays days;
    private final MarketEntryCatalogue catalogue;
    private final Occurrences occurrences;

    PlanningMarketEntry(
            MarketEntryPlans plans,
            People people,
            LocalDays days,
            MarketEntryCatalogue catalogue,
            Occurrences occurrences) {
        this.plans = plans;
        this.people = people;
        this.days = days;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    /** @param start whose id is not used, since the plan's place makes it */
    public Outcome<MarketEntryPlan> plan(Start start, MarketEntryPlan.Draft draft) {
        Optional<ZoneId> zone = days.zoneOf(start.partnerId());
        if (zone.isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(start.partnerId()));
        }
        if (!isOf(start.partnerId(), draft.keyPersonId())) {
            return new Outcome.Refused<>(new Refusal.Against(
                    Rule.UNKNOWN_KEY_PERSON,
                    "keyPersonId",
                    "the partner \"" + start.partnerId() + "\" has no person \"" + draft.keyPersonId() + "\""));
        }
        var occurrence = occurrences.at(start.occurredAt());
        for (int number = 1; ; number++) {
            String planId = MarketEntryPlans.id(start.partnerId(), draft.market(), number);
            Outcome<MarketEntryPlan> outcome = Writing.create(
                    plans,
                    planId,
                    start.mark(),
                    MarketEntryPlan.unplanned(planId, start.partnerId())
                            .plan(occurrence, draft, catalogue.newest(), zone.get()));
            if (!(outcome instanceof Outcome.Taken<MarketEntryPlan>)) {
                return outcome;
            }
            if (plans.find(planId).orElseThrow().value().concluded().isEmpty()) {
                return new Outcome.Refused<>(new Refusal.Against(
                        Rule.MARKET_ENTRY_RUNNING, "market", "\"" + planId + "\" is to be concluded first"));
            }
        }
    }

    private boolean isOf(String partnerId, @Nullable String keyPersonId) {
        return keyPersonId == null
                || people.find(keyPersonId)
                        .filter(person -> person.value().partnerId().equals(partnerId))
                        .isPresent();
    }
}
