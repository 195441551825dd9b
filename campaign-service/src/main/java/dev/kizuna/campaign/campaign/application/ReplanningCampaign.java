package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** A campaign that is not launched yet is planned anew. */
public final class ReplanningCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public ReplanningCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> replan(String id, OptionalLong expected, Plan plan, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.replan(plan, stamp));
    }
}
