package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.success.domain.Deal;
import dev.kizuna.partner.success.domain.Deals;
import org.springframework.stereotype.Component;

/** Keeps the stages of deals, and sees when one is won. */
@Component
public final class FollowingDeals {

    private final Deals deals;
    private final DraftingStory drafting;

    FollowingDeals(Deals deals, DraftingStory drafting) {
        this.deals = deals;
        this.drafting = drafting;
    }

    /** A deal reached a stage; the same report again changes nothing. */
    public void reached(String partnerId, String dealId, String stage, Deal.Report report) {
        Outcome<Deal> kept = keep(partnerId, dealId, stage, report);
        while (!(kept instanceof Outcome.Done<Deal>(Versioned<Deal>(var deal, var _)))) {
            // somebody else wrote in between
            kept = keep(partnerId, dealId, stage, report);
        }
        deal.wonAt().ifPresent(wonAt -> drafting.firstWin(deal, wonAt));
    }

    private Outcome<Deal> keep(String partnerId, String dealId, String stage, Deal.Report report) {
        Deal first = Deal.unheard(partnerId, dealId).with(stage, report);
        Outcome<Deal> changed =
                Writing.change(deals, Target.of(first.id()), known -> Decision.unchanged(known.with(stage, report)));
        return changed instanceof Outcome.NotFound<Deal>
                ? Writing.create(deals, first.id(), RequestMark.NONE, Decision.unchanged(first))
                : changed;
    }
}
