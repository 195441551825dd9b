package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Because;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** A campaign rests. */
public final class PausingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public PausingCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> pause(String id, OptionalLong expected, Because because, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.pause(because, stamp));
    }
}
