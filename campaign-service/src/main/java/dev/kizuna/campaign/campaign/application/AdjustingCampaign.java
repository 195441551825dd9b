package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** What was launched is changed, for a reason. */
public final class AdjustingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public AdjustingCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> adjust(String id, OptionalLong expected, Adjustment.Wish wish, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.adjust(wish, stamp));
    }
}
