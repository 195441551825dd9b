package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A campaign's days are divided into other phases. */
public final class PhasingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public PhasingCampaign(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> phase(String id, OptionalLong expected, List<Phase> phases, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.phase(phases, stamp));
    }
}
