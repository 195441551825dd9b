package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Result;
import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.DayCards;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A campaign ends; what came of its targets is kept with it. */
public final class CompletingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final DayCards cards;
    private final IdSource ids;

    public CompletingCampaign(Campaigns campaigns, DayCards cards, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.cards = cards;
        this.ids = ids;
    }

    public Change<Campaign> complete(String id, OptionalLong expected, String lessons, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.complete(lessons, results(campaign), stamp));
    }

    private List<Result> results(Campaign campaign) {
        return Result.of(
                campaign.plan().targets(), CampaignFigures.of(cards.find(campaign.id(), campaign.everybody())));
    }
}
