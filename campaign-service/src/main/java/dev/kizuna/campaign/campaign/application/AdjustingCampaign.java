package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Locked targets are changed, for a reason. */
public final class AdjustingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public AdjustingCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> adjust(
            String id, OptionalLong expected, String reason, List<Target> targets, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.adjust(reason, targets, stamp));
    }
}
