package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** A partner takes part in a campaign no more. */
public final class LeavingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public LeavingCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> leave(String id, OptionalLong expected, String partnerId, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.leave(partnerId, stamp));
    }
}
